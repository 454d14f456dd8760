// Drives the unified API with @apollo/client and its normalised cache: argv[2] the server's address, argv[3] a GitLab's.
// Prints 'ok NAME' or 'FAIL NAME: why'.
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { check, run } from './operations.mjs';

const [address, instance] = process.argv.slice(2);
const page = gql`
  query Page($path: String!, $after: String) {
    workspace(path: $path) {
      id
      tickets(first: 7, after: $after) {
        edges { cursor node { id title } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }`;
const byId = gql`query ById($id: ID!) { node(id: $id) { __typename id ... on Ticket { title state author { id username } } } }`;

let client;
const made = {};
const cached = (id, fragment) => client.readFragment({ id: `Ticket:${id}`, fragment });

await run({
  'know the types behind interfaces and unions': async () => {
    const link = new HttpLink({ uri: new URL('graphql', address).href });
    const plain = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await plain.query({ query: gql`{ __schema { types { name possibleTypes { name } } } }` });
    const possibleTypes = Object.fromEntries(data.__schema.types
      .filter((type) => type.possibleTypes)
      .map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]));
    check(possibleTypes.Node.includes('Ticket'));
    const typePolicies = {
      Workspace: { fields: { tickets: relayStylePagination() } },
      Query: { fields: { node: (_, { args, toReference }) => toReference({ __typename: 'Ticket', id: args.id }) } },
    };
    client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies }) });
  },
  'page through a connection': async () => {
    const query = client.watchQuery({ query: page, variables: { path: 'acme/handbook' } });
    query.subscribe(() => {});
    const first = await query.refetch();
    let { endCursor, hasNextPage } = first.data.workspace.tickets.pageInfo;
    while (hasNextPage) {
      const { data } = await query.fetchMore({ variables: { after: endCursor } });
      ({ endCursor, hasNextPage } = data.workspace.tickets.pageInfo);
    }
    const { edges } = client.readQuery({ query: page, variables: { path: 'acme/handbook' } }).workspace.tickets;
    made.ids = edges.map(({ node }) => node.id);
    check(made.ids.length >= 30 && new Set(made.ids).size === made.ids.length, made.ids.length);
  },
  'find what was paged in the cache by its id': async () =>
    check(made.ids.every((id) => cached(id, gql`fragment Title on Ticket { title }`)?.title)),
  'answer node from the cache': async () => {
    const query = gql`query Cached($id: ID!) { node(id: $id) { ... on Ticket { id title } } }`;
    const { data } = await client.query({ query, variables: { id: made.ids[0] }, fetchPolicy: 'cache-only' });
    check(data.node.title);
  },
  'add to the cached ticket by node': async () => {
    check(cached(made.ids[1], gql`fragment State on Ticket { state }`) === null);
    await client.query({ query: byId, variables: { id: made.ids[1] }, fetchPolicy: 'network-only' });
    check(cached(made.ids[1], gql`fragment State on Ticket { state title }`).state);
  },
  'mutate, with an error as a value': async () => {
    const { data } = await client.mutate({
      mutation: gql`
        mutation Link($input: LinkAccountInput!) {
          linkAccount(input: $input) { account { id } errors { ... on Error { message } ... on LinkingError { code } } }
        }`,
      variables: { input: { instanceUrl: instance, token: 'no-token-at-all' } },
    });
    check(data.linkAccount.account === null && data.linkAccount.errors[0].code === 'TOKEN_REFUSED', data);
  },
  'ask by GET': async () => {
    const link = new HttpLink({ uri: new URL('graphql', address).href, useGETForQueries: true });
    const reader = new ApolloClient({ link, cache: new InMemoryCache() });
    check((await reader.query({ query: byId, variables: { id: made.ids[0] } })).data.node.title);
  },
  'be told of a wrong document': async () => {
    const error = await client.query({ query: gql`{ nothing }` }).catch((thrown) => thrown);
    check(CombinedGraphQLErrors.is(error) && error.errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED', error);
  },
});
