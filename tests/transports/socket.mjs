// node socket.mjs URL CASE: drives a server with the client of graphql-ws and prints what it saw.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, name] = process.argv.slice(2);
const print = (value) => console.log(JSON.stringify(value));
const connect = (options = {}) =>
  createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazyCloseTimeout: 0, ...options });

/** Runs an operation to its end and answers everything it gave. */
async function collect(client, request) {
  const answers = [];
  for await (const answer of client.iterate(request)) {
    answers.push(answer);
  }
  return answers;
}

const cases = {
  async subscription(client) {
    print(await collect(client, { query: 'subscription { count(to: 3) }' }));
  },
  async query(client) {
    print(await collect(client, { query: 'query Greet($name: String!) { greet(name: $name) }', variables: { name: 'Ada' } }));
  },
  async mutation(client) {
    print(await collect(client, { query: 'mutation { rename(to: "Grace") }' }));
  },
  async invalid(client) {
    await collect(client, { query: '{ unknown }' }).then(print, (errors) => print({ errors }));
  },
  async syntax(client) {
    await collect(client, { query: '{' }).then(print, (errors) => print({ errors }));
  },
  async several(client) {
    print(await Promise.all([3, 2].map((to) => collect(client, { query: `subscription { count(to: ${to}) }` }))));
  },
  // The client leaves an endless subscription after two answers and uses the connection on.
  async leave(client) {
    const answers = [];
    for await (const answer of client.iterate({ query: 'subscription { endless }' })) {
      answers.push(answer);
      if (answers.length === 2) {
        break;
      }
    }
    print([...answers, ...(await collect(client, { query: '{ greet(name: "again") }' }))]);
  },
  async forbidden() {
    const client = connect({ connectionParams: { token: 'wrong' } });
    await collect(client, { query: '{ greet(name: "x") }' }).then(print, ({ code, reason }) => print({ code, reason }));
  },
};

const client = connect({ connectionParams: { token: 'right' } });
await cases[name](client);
await client.dispose();
process.exit(0);
