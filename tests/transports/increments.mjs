// node increments.mjs HTTP-URL WEBSOCKET-URL CLIENT SCENARIO: asks for parts with graphql-sse (streams), graphql-ws (sockets)
// or @urql/core (urql), and prints every answer.
import { Client, fetchExchange } from '@urql/core';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, socketUrl, client, scenario] = process.argv.slice(2);
const query = {
  defer: '{ greet(name: "Ada") ... @defer { late } }',
  stream: '{ list(to: 5) @stream(initialCount: 2) }',
}[scenario];

async function collect(iterating) {
  const answers = [];
  for await (const answer of iterating.iterate({ query })) answers.push(answer);
  return answers;
}

const ask = () =>
  new Promise((resolve) => {
    const answers = [];
    const urql = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
    urql.query(query, {}).subscribe(({ data, hasNext }) => {
      answers.push(data);
      if (!hasNext) resolve(answers);
    });
  });

const seen = await {
  streams: () => collect(createStreamClient({ url, retryAttempts: 0 })),
  sockets: () => collect(createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 })),
  urql: ask,
}[client]();

console.log(JSON.stringify(seen));
process.exit(0);
