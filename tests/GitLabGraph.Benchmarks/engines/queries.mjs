// What every engine is asked. The first one is the judge; the others show where the time goes.
const item = 'id number title description state confidential weight url createdAt updatedAt author { id username name }';
const deep = (levels) => (levels === 0 ? 'name' : `name manager { ${deep(levels - 1)} }`);

export const queries = {
  items50: `query Items { items(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { ${item} } } }`,
  oneField: 'query Version { version }',
  list1000: `query All { all(count: 1000) { ${item} } }`,
  deep: `query Deep { person(id: "3") { ${deep(12)} } }`,
  batchLoaded: 'query Loaded { items(first: 50) { nodes { id assignee { id username name } } } }',
};
