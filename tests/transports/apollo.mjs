// node apollo.mjs URL: drives a server with @apollo/client, whose handlers read @defer and @stream each in one format,
// and prints what its user saw: every state of the answer, case by case.
import { ApolloClient, gql, HttpLink, InMemoryCache, NetworkStatus } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';

const [uri] = process.argv.slice(2);
const link = new HttpLink({ uri });
const connect = (incrementalHandler) => new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler });
const strip = (value) => JSON.parse(JSON.stringify(value, (key, part) => (key === '__typename' ? undefined : part)));

/** Watches a query until it is complete. */
const watch = (client, query) =>
  new Promise((resolve, reject) => {
    const states = [];
    client.watchQuery({ query, fetchPolicy: 'network-only', errorPolicy: 'all' }).subscribe({
      next: ({ data, error, networkStatus }) => {
        if (networkStatus === NetworkStatus.loading) return;
        states.push({ data: strip(data ?? null), ...(error && { errors: error.errors.map(({ path }) => path) }) });
        if (networkStatus !== NetworkStatus.streaming) resolve(states);
      },
      error: reject,
    });
  });

/** Subscribes to the end, or to as many events as are wanted. */
const subscribe = (client, query, most = Infinity) =>
  new Promise((resolve, reject) => {
    const events = [];
    const subscription = client.subscribe({ query }).subscribe({
      next: ({ data, error }) => {
        events.push(error ? error.errors.map(({ extensions }) => extensions.code) : strip(data));
        if (events.length === most) {
          queueMicrotask(() => subscription.unsubscribe());
          resolve(events);
        }
      },
      complete: () => resolve(events),
      error: reject,
    });
  });

const defer = gql`query Defer { greet(name: "Ada") ... @defer { late } }`;
const nested = gql`query Nested { greet(name: "Ada") self { ... @defer(label: "outer") { late self { ... @defer { list(to: 2) } } } } }`;
const stream = gql`query Stream { list(to: 5) @stream(initialCount: 2) }`;
const failing = gql`query Failing { greet(name: "Ada") ... @defer { fail late } }`;
const now = connect(new GraphQL17Alpha9Handler());
const then = connect(new Defer20220824Handler());

const seen = {
  defer: await watch(now, defer),
  nested: (await watch(now, nested)).at(-1),
  stream: await watch(now, stream),
  failing: (await watch(now, failing)).at(-1),
  olderDefer: await watch(then, defer),
  olderStream: await watch(then, stream),
  subscription: await subscribe(now, gql`subscription { count(to: 3) }`),
  left: await subscribe(now, gql`subscription { endless }`, 2),
  invalid: await subscribe(now, gql`subscription { unknown }`),
};

console.log(JSON.stringify(seen));
process.exit(0);
