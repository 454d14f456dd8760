// What the soak's clients do: each kind of request with its share of a hundred. A wrong answer throws.
import { createRequire } from 'node:module';
import { queries } from './queries.mjs';

// Installed with the engines to compare with.
const WebSocket = createRequire(new URL('npm/', import.meta.url))('ws');
let unseen = 0;

function post(origin, query, accept = 'application/json', signal = undefined) {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
    signal,
  });
}

function expect(text, part) {
  if (!text.includes(part)) throw new Error(`Expected ${part} in ${text.slice(0, 500)}`);
}

const asks = (query, end, accept) => async (origin) => expect(await (await post(origin, query, accept)).text(), end);
const known = (query) => asks(query, '{"data":');
const deferred = 'query Deferred { items(first: 5) { totalCount ... @defer { nodes { id assignee { name } } } } }';
const streamed = 'query Streamed { all(count: 60) @stream(initialCount: 2) { id title } }';

// Every other client takes its leave; the rest break off.
function subscribe(origin) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const isPolite = Math.random() < 0.5;
    let events = 0;
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.type === 'connection_ack') {
        for (const id of ['a', 'b', 'c']) {
          socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: 'subscription { onItem { id title } }' } }));
        }
      } else if (message.type === 'next' && ++events === 12) {
        if (isPolite) {
          socket.send('{"id":"a","type":"complete"}');
          socket.close(1000);
        } else {
          socket.terminate();
        }
      } else if (message.type === 'error') {
        reject(new Error(String(data)));
      }
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

async function leaveStream(origin) {
  const leaving = new AbortController();
  const answer = await post(origin, 'subscription { onItem { id } }', 'text/event-stream', leaving.signal);
  await answer.body.getReader().read();
  leaving.abort();
}

async function askUnseen(origin) {
  const number = ++unseen;
  // Every twentieth is large, so that the bound of bytes evicts as well as the bound of documents.
  const fill = number % 20 === 0 ? ` # ${'long '.repeat(20_000)}\n` : ' ';
  await known(`query Q${number} {${fill}items(first: 3) { totalCount a${number}: nodes { id title } } }`)(origin);
}

export const traffic = {
  items50: { share: 25, what: 'the 50-item query', ask: known(queries.items50) },
  oneField: { share: 15, what: 'one field', ask: known(queries.oneField) },
  deep: { share: 10, what: 'the deep query', ask: known(queries.deep) },
  batchLoaded: { share: 10, what: 'batch-loaded', ask: known(queries.batchLoaded) },
  unseen: { share: 20, what: 'a document never seen before, every 20th of 100 KB', ask: askUnseen },
  invalid: {
    share: 6,
    what: 'an invalid document, never seen before',
    ask: (origin) => asks(`{ items { nope${++unseen} } }`, 'GRAPHQL_VALIDATION_FAILED')(origin),
  },
  deferMultipart: { share: 4, what: '@defer over multipart', ask: asks(deferred, '-----', 'multipart/mixed') },
  streamMultipart: { share: 3, what: '@stream over multipart', ask: asks(streamed, '-----', 'multipart/mixed') },
  deferEvents: { share: 3, what: '@defer over an event stream', ask: asks(deferred, 'event: complete', 'text/event-stream') },
  subscribe: { share: 2, what: 'a WebSocket with three subscriptions, half of them cut', ask: subscribe },
  leaveStream: { share: 2, what: 'an event stream left after its first event', ask: leaveStream },
};
