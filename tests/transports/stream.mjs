// node stream.mjs URL CASE: drives a server with the client of graphql-sse and prints what it saw.
import { createClient } from 'graphql-sse';

const [url, name] = process.argv.slice(2);
const print = (value) => console.log(JSON.stringify(value));
const client = createClient({ url, retryAttempts: 0 });

async function collect(request) {
  const answers = [];
  for await (const answer of client.iterate(request)) {
    answers.push(answer);
  }
  return answers;
}

const cases = {
  subscription: async () => print(await collect({ query: 'subscription { count(to: 3) }' })),
  query: async () => print(await collect({ query: '{ greet(name: "Ada") }' })),
  mutation: async () => print(await collect({ query: 'mutation { rename(to: "Grace") }' })),
  invalid: async () => print(await collect({ query: '{ unknown }' })),
  syntax: async () => print(await collect({ query: '{' })),
  async leave() {
    const answers = [];
    for await (const answer of client.iterate({ query: 'subscription { endless }' })) {
      answers.push(answer);
      if (answers.length === 2) {
        break;
      }
    }
    print([...answers, ...(await collect({ query: '{ greet(name: "again") }' }))]);
  },
};

await cases[name]();
client.dispose();
process.exit(0);
