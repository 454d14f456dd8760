import { buildSchema, GraphQLError, parse, validate } from 'graphql';

const schemas = new Map();

// {schema, document} -> [{message, locations: [{line, column}]}], or {thrown} where graphql-js itself fails:
// it does on a condition of a subscription's root field that needs a variable
export default function ({ schema, document }) {
  if (!schemas.has(schema)) {
    schemas.set(schema, buildSchema(schema));
  }

  try {
    const errors = validate(schemas.get(schema), parse(document), undefined, { maxErrors: 100 });
    return errors.map(({ message, locations }) => ({ message, locations: locations ?? [] }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) {
      throw error;
    }

    return { thrown: error.message };
  }
}
