import {
  buildASTSchema,
  GraphQLError,
  introspectionFromSchema,
  parse,
  printSchema,
  validateSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';

// {sdl} -> {syntaxError: message} or {errors: [message]} when it is no valid schema,
// or {refused: message} where graphql-js throws instead of naming the errors (it reads a default value by its type before
// it has looked whether that is an input type), or else {printed, introspection}
export default function ({ sdl }) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) {
      throw error;
    }

    return { syntaxError: error.message };
  }

  const sdlErrors = validateSDL(document);
  if (sdlErrors.length > 0) {
    return { errors: sdlErrors.map((error) => error.message) };
  }

  let schema;
  try {
    schema = buildASTSchema(document, { assumeValidSDL: true });
  } catch (error) {
    return { refused: error.message };
  }

  const errors = validateSchema(schema);
  if (errors.length > 0) {
    return { errors: errors.map((error) => error.message) };
  }

  return {
    printed: printSchema(schema),
    introspection: introspectionFromSchema(schema, {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
      experimentalDirectiveDeprecation: false,
    }),
  };
}
