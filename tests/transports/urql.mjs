// node urql.mjs URL: drives a server with @urql/core, whose own transport is event streams, and prints what it saw.
import { Client, fetchExchange } from '@urql/core';

const [url] = process.argv.slice(2);
const client = new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, preferGetMethod: false });

// The client lets go of the promise that it aborts when somebody unsubscribes.
process.on('unhandledRejection', (error) => {
  if (error?.name !== 'AbortError') throw error;
});

/** Subscribes to the end, or to as many answers as are wanted, and gives everything it answered. */
const subscribe = (query, most = Infinity) =>
  new Promise((resolve) => {
    const answers = [];
    const { unsubscribe } = client.subscription(query, {}).subscribe(({ data, error, hasNext }) => {
      // The end comes with the last answer again.
      if (hasNext || answers.length === 0) {
        answers.push(data ?? error.graphQLErrors.map(({ extensions }) => extensions.code));
      }
      if (!hasNext || answers.length === most) {
        // Only once the subscription stands is there something to end.
        queueMicrotask(() => unsubscribe());
        resolve(answers);
      }
    });
  });

const seen = {
  subscription: await subscribe('subscription { count(to: 3) }'),
  invalid: await subscribe('subscription { unknown }'),
  left: await subscribe('subscription { endless }', 2),
  query: (await client.query('{ greet(name: "Ada") }', {}).toPromise()).data,
  mutation: (await client.mutation('mutation { rename(to: "Grace") }', {}).toPromise()).data,
};

console.log(JSON.stringify(seen));
process.exit(0);
