// Asks the server for one answer or a stream of answers; the server decides by the operation which of them it is.
// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode
'use strict';

const accept = 'application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.8';

/** Splits a body of server-sent events into { event, data }. */
async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const blocks = (rest + chunk.value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => line.split(/: ?(.*)/s, 2));
      const all = (name) => fields.filter(([key]) => key === name).map(([, value]) => value);
      yield { event: all('event')[0], data: all('data').join('\n') };
    }
  }
}

/** The answers of a stream. Parts of an incremental delivery go on as they came: GraphiQL puts them together. */
async function* readAnswers(body) {
  for await (const { event, data } of readEvents(body)) {
    if (event === 'complete') {
      return;
    }
    if (event === 'next') {
      yield JSON.parse(data);
    }
  }
}

/** Answers whose reading can be stopped at once, also while the next one is awaited. */
function stoppable(answers, controller) {
  const end = { done: true, value: undefined };
  return {
    next: () => answers.next().catch((error) => {
      if (controller.signal.aborted) {
        return end;
      }
      throw error;
    }),
    return: async () => {
      controller.abort();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The person's headers, and over them what we can read and what we send, however those are spelled there. */
function headersOf(given) {
  const headers = new Headers(given);
  headers.set('accept', accept);
  headers.set('content-type', 'application/json');
  return headers;
}

/**
 * The question without the name of an operation that its text lacks: for a moment after another tab was opened GraphiQL
 * goes on naming the operation of the tab before.
 */
function withOwnName({ operationName, ...question }) {
  const { Kind, parse } = GraphiQL.GraphQL;
  try {
    const operations = parse(question.query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.some(({ name }) => name?.value === operationName) ? { ...question, operationName } : question;
  } catch {
    return question; // What cannot be read the server will explain.
  }
}

function createFetcher(endpoint) {
  return async (parameters, { headers } = {}) => {
    const controller = new AbortController();
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'same-origin',
      headers: headersOf(headers),
      body: JSON.stringify(withOwnName(parameters)),
      signal: controller.signal,
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      return stoppable(readAnswers(response.body), controller);
    }
    if (type.includes('json')) {
      return response.json();
    }
    throw new Error(`The server answered ${response.status} ${response.statusText}: ${await response.text()}`);
  };
}
