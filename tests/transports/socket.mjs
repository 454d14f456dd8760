// node socket.mjs URL: drives a server with the client of graphql-ws and prints what it saw, case by case.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url] = process.argv.slice(2);
const connect = (token) =>
  createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazyCloseTimeout: 0, connectionParams: { token } });

/** Runs an operation to its end, or to as many answers as are wanted, and gives everything it answered. */
async function collect(client, request, most = Infinity) {
  const answers = [];
  for await (const answer of client.iterate(request)) {
    answers.push(answer);
    if (answers.length === most) {
      break;
    }
  }
  return answers;
}

const client = connect('right');
const run = (query, variables) => collect(client, { query, variables });
const errorsOf = (query) => run(query).catch((errors) => errors);

const seen = {
  subscription: await run('subscription { count(to: 3) }'),
  query: await run('query Greet($name: String!) { greet(name: $name) }', { name: 'Ada' }),
  mutation: await run('mutation { rename(to: "Grace") }'),
  invalid: await errorsOf('{ unknown }'),
  syntax: await errorsOf('{'),
  several: await Promise.all([3, 2].map((to) => run(`subscription { count(to: ${to}) }`))),
  left: await collect(client, { query: 'subscription { endless }' }, 2),
  afterwards: await run('{ greet(name: "again") }'),
  forbidden: await collect(connect('wrong'), { query: '{ greet(name: "x") }' }).catch(({ code, reason }) => ({ code, reason })),
};

await client.dispose();
console.log(JSON.stringify(seen));
process.exit(0);
