import {
  buildSchema, experimentalExecuteIncrementally, GraphQLError, GraphQLInterfaceType,
  GraphQLObjectType, GraphQLUnionType, parse,
} from 'graphql-17';

const schemas = new Map();

// As "execute", for a client that takes an answer in parts: {answers: [every answer, in order]}
export default async function ({ sdl, document, variables, root }) {
  const result = await experimentalExecuteIncrementally({
    schema: schemaOf(sdl),
    document: parse(document),
    variableValues: variables ?? undefined,
    rootValue: root ?? {},
    fieldResolver,
  });
  const answers = [];
  if ('initialResult' in result) {
    answers.push(result.initialResult);
    for await (const answer of result.subsequentResults) {
      answers.push(answer);
    }
  } else {
    answers.push(result);
  }

  return JSON.parse(JSON.stringify({ answers }));
}

function schemaOf(sdl) {
  let schema = schemas.get(sdl);
  if (schema === undefined) {
    schema = buildSchema(sdl);
    for (const type of Object.values(schema.getTypeMap())) {
      if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
        type.resolveType = (value) => value.__typename;
      }
    }

    schemas.set(sdl, schema);
  }

  return schema;
}

function fieldResolver(parent, args, _context, { fieldName, parentType }) {
  if (!(parentType instanceof GraphQLObjectType)) {
    throw new Error('Fields belong to objects.');
  }

  const value = fieldName === 'echo' ? 'ARGS:' + JSON.stringify(args) : revive(parent[fieldName]);
  return /^(late|batch)/.test(fieldName) ? Promise.resolve().then(() => value) : value;
}

function revive(value) {
  if (Array.isArray(value)) {
    return value.map(revive);
  }

  return value !== null && typeof value === 'object' && '$error' in value ? new GraphQLError(value.$error) : value;
}
