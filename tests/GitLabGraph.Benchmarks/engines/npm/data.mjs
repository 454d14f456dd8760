// The same data as Served/Item.cs and Served/Person.cs, so that every engine answers the same bytes.
export const people = Array.from({ length: 20 }, (_, number) => ({
  id: `${number}`,
  username: `person${number}`,
  name: `Person Number ${number}`,
  get manager() {
    return people[(number + 1) % people.length];
  },
}));

export const items = Array.from({ length: 1000 }, (_, index) => {
  const number = index + 1;
  return {
    id: `item-${number}`,
    number,
    title: `Item number ${number} does not load on the second page`,
    description: `Open the page, go to step ${number}, and look at what the second half of it shows.`,
    state: number % 3 === 0 ? 'CLOSED' : 'OPEN',
    confidential: number % 7 === 0,
    weight: number % 10,
    url: `https://gitlab.example.com/acme/board/-/issues/${number}`,
    createdAt: `2026-0${(number % 9) + 1}-1${number % 10}T08:30:00Z`,
    updatedAt: `2026-0${(number % 9) + 1}-2${number % 9}T17:45:00Z`,
    author: people[number % people.length],
  };
});

export const typeDefs = /* GraphQL */ `
  type Query {
    version: String!
    items(first: Int = 50): ItemConnection!
    all(count: Int = 1000): [Item!]!
    person(id: ID!): Person
  }
  type ItemConnection { totalCount: Int!  pageInfo: PageInfo!  nodes: [Item!]! }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type Item {
    id: ID!  number: Int!  title: String!  description: String!  state: String!  confidential: Boolean!
    weight: Int!  url: String!  createdAt: String!  updatedAt: String!  author: Person!  assignee: Person
  }
  type Person { id: ID!  username: String!  name: String!  manager: Person! }
`;

// The batch-loaded field, as one writes it in JavaScript: keys of one tick become one batch.
function loader() {
  let keys = [];
  return (key) =>
    new Promise((resolve) => {
      if (keys.length === 0) {
        process.nextTick(() => {
          const batch = keys;
          keys = [];
          for (const [wanted, answer] of batch) answer(people[wanted]);
        });
      }
      keys.push([key, resolve]);
    });
}

const loadPerson = loader();

export const resolvers = {
  Query: {
    version: () => '1.0.0',
    items: (_, { first }) => ({
      totalCount: items.length,
      pageInfo: { hasNextPage: first < items.length, endCursor: items[first - 1].id },
      nodes: items.slice(0, first),
    }),
    all: (_, { count }) => items.slice(0, count),
    person: (_, { id }) => people[id] ?? null,
  },
  Item: { assignee: (item) => loadPerson(item.number % people.length) },
};
