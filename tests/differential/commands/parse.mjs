import { GraphQLError, parse, parseConstValue, parseType, parseValue, print } from 'graphql';

const parsers = { document: parse, value: parseValue, constantValue: parseConstValue, type: parseType };

// {text, as: "document" | "value" | "constantValue" | "type", options}
//   -> {printed} or {message, line, column}
export default function ({ text, as = 'document', options = {} }) {
  let node;
  try {
    node = parsers[as](text, options);
  } catch (error) {
    if (!(error instanceof GraphQLError)) {
      throw error;
    }

    const [{ line, column }] = error.locations;
    return { message: error.message.toWellFormed(), line, column };
  }

  return { printed: print(node).toWellFormed() };
}
