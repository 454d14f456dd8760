// Drives the unified API with @urql/core: argv[2] the server's address, argv[3] a GitLab's.
// Prints 'ok NAME' or 'FAIL NAME: why'.
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { check, run } from './operations.mjs';

const [address, instance] = process.argv.slice(2);
let requests = 0;
const client = new Client({
  url: new URL('graphql', address).href,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetch: (...request) => {
    requests++;
    return fetch(...request);
  },
});
const page = gql`
  query Page($path: String!, $after: String) {
    workspace(path: $path) { id tickets(first: 7, after: $after) { nodes { id title } pageInfo { endCursor hasNextPage } } }
  }`;
const byId = gql`query ById($id: ID!) { node(id: $id) { id ... on Ticket { title } } }`;
const made = {};

async function ask(query, variables) {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error) throw error;
  return data;
}

async function pages() {
  const ids = [];
  let after = null;
  do {
    const { nodes, pageInfo } = (await ask(page, { path: 'acme/handbook', after })).workspace.tickets;
    ids.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return ids;
}

await run({
  'page through a connection': async () => {
    made.ids = await pages();
    check(made.ids.length >= 30 && new Set(made.ids).size === made.ids.length);
  },
  'page again from the cache': async () => {
    const before = requests;
    check((await pages()).length === made.ids.length && requests === before);
  },
  'find a ticket by node': async () => check((await ask(byId, { id: made.ids[0] })).node.title),
  'mutate, with an error as a value': async () => {
    const link = gql`
      mutation Link($input: LinkAccountInput!) {
        linkAccount(input: $input) { account { id } errors { ... on Error { message } ... on LinkingError { code } } }
      }`;
    const input = { instanceUrl: instance, token: 'no-token-at-all' };
    const { data } = await client.mutation(link, { input }).toPromise();
    check(data.linkAccount.errors[0].code === 'TOKEN_REFUSED', data);
  },
  'ask by GET': async () => {
    const { data } = await client.query(byId, { id: made.ids[1] }, { preferGetMethod: 'force' }).toPromise();
    check(data.node.title);
  },
  'be told of a wrong document': async () => {
    const { error } = await client.query(gql`{ nothing }`, {}).toPromise();
    check(error.graphQLErrors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED', error);
  },
});
