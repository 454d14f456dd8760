// Relay's compiler against the schema that the server tells, and Relay's runtime with what it compiled: argv[2] the
// server's address, argv[3] a GitLab's. Prints 'ok NAME' or 'FAIL NAME: why'.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import relayCompiler from 'relay-compiler';
import relay from 'relay-runtime';
import { check, run } from './operations.mjs';

const { commitLocalUpdate, commitMutation, ConnectionHandler, createOperationDescriptor, fetchQuery, getRequest } = relay;
const { Environment, Network, RecordSource, Store } = relay;
const [address, instance] = process.argv.slice(2);
const endpoint = new URL('graphql', address).href;
const folder = mkdtempSync(join(tmpdir(), 'relay-'));
const require = createRequire(import.meta.url);
const artifact = (name) => getRequest(require(join(folder, 'artifacts', `${name}.graphql.js`)));
process.on('exit', () => rmSync(folder, { recursive: true }));

const sources = `
  graphql\`
    fragment sources_row on Ticket { title state ...sources_people }\`;
  graphql\`
    fragment sources_people on Ticket { author { username } }\`;
  graphql\`
    fragment sources_tickets on Workspace
      @refetchable(queryName: "sourcesPageQuery")
      @argumentDefinitions(count: { type: "Int", defaultValue: 7 }, cursor: { type: "String" }) {
      tickets(first: $count, after: $cursor) @connection(key: "sources_tickets") { edges { node { id ...sources_row } } }
    }\`;
  graphql\`
    query sourcesFirstQuery($path: String!) { workspace(path: $path) { id name ...sources_tickets } }\`;
  graphql\`
    query sourcesNodeQuery($id: ID!) { node(id: $id) { ... on Ticket { weight } } }\`;
  graphql\`
    mutation sourcesLinkMutation($input: LinkAccountInput!) {
      linkAccount(input: $input) { account { id } errors { ... on Error { message } ... on LinkingError { code } } }
    }\`;`;

async function ask(request, variables) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: request.text, variables }),
  });
  return response.json();
}

const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });
const made = {};

/** The workspace's tickets as Relay's store has them, page after page in one connection. */
function connection() {
  let found;
  commitLocalUpdate(environment, (store) => {
    const list = ConnectionHandler.getConnection(store.get(made.workspace), 'sources_tickets');
    const info = list.getLinkedRecord('pageInfo');
    found = {
      ids: list.getLinkedRecords('edges').map((edge) => edge.getLinkedRecord('node').getDataID()),
      cursor: info.getValue('hasNextPage') ? info.getValue('endCursor') : null,
    };
  });
  return found;
}

await run({
  'compile a fragment that pages, is refetched by node, and the documents around it': async () => {
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'artifacts'));
    writeFileSync(join(folder, 'src', 'sources.js'), sources);
    const response = await fetch(`${endpoint}/schema.graphql`);
    writeFileSync(join(folder, 'schema.graphql'), await response.text());
    const configuration = { src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './artifacts' };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(configuration));
    execFileSync(relayCompiler, ['relay.config.json'], { cwd: folder, stdio: 'pipe' });
    check(artifact('sourcesPageQuery').params.text.includes('node(id: $id)'));
  },
  'ask for the first page': async () => {
    const data = await fetchQuery(environment, artifact('sourcesFirstQuery'), { path: 'acme/handbook' }).toPromise();
    made.workspace = data.workspace.id;
    environment.retain(createOperationDescriptor(artifact('sourcesFirstQuery'), { path: 'acme/handbook' }));
    check(connection().ids.length === 7);
  },
  'page to the end by the refetchable query': async () => {
    let { cursor } = connection();
    while (cursor) {
      await fetchQuery(environment, artifact('sourcesPageQuery'), { id: made.workspace, count: 7, cursor }).toPromise();
      ({ cursor } = connection());
    }
    const { ids } = connection();
    check(ids.length >= 30 && new Set(ids).size === ids.length, ids.length);
    made.ticket = ids[0];
  },
  'keep a ticket in the store by its id': async () => {
    const row = environment.getStore().getSource().get(made.ticket);
    check(row.title && row.__typename === 'Ticket', row);
  },
  'refetch a ticket by node': async () => {
    await fetchQuery(environment, artifact('sourcesNodeQuery'), { id: made.ticket }).toPromise();
    const row = environment.getStore().getSource().get(made.ticket);
    check(row.weight === null || row.weight >= 0, row);
  },
  'mutate, with an error as a value': async () => {
    const answer = await new Promise((onCompleted, onError) => commitMutation(environment, {
      mutation: artifact('sourcesLinkMutation'),
      variables: { input: { instanceUrl: instance, token: 'no-token-at-all' } },
      onCompleted,
      onError,
    }));
    check(answer.linkAccount.errors[0].code === 'TOKEN_REFUSED', answer);
  },
});
