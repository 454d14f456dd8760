// What both ways of executing share: schemas by their SDL, and resolvers that read the given values. The version of graphql-js
// comes from outside.
//
// A field reads its parent's entry. {"$error": message} fails; a field whose name begins with "late" or "batch" answers later;
// "echo" answers its arguments as JSON.
export function worldOf({ buildSchema, GraphQLError, GraphQLInterfaceType, GraphQLObjectType, GraphQLUnionType, parse }) {
  const schemas = new Map();

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

  return ({ sdl, document, variables, root }) => ({
    schema: schemaOf(sdl),
    document: parse(document),
    variableValues: variables ?? undefined,
    rootValue: root ?? {},
    fieldResolver,
  });
}
