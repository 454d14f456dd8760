// node stream.mjs URL: drives a server with the client of graphql-sse and prints what it saw, case by case.
import { createClient } from 'graphql-sse';

const [url] = process.argv.slice(2);
const client = createClient({ url, retryAttempts: 0 });

async function run(query, most = Infinity) {
  const answers = [];
  for await (const answer of client.iterate({ query })) {
    answers.push(answer);
    if (answers.length === most) {
      break;
    }
  }
  return answers;
}

const seen = {
  subscription: await run('subscription { count(to: 3) }'),
  query: await run('{ greet(name: "Ada") }'),
  mutation: await run('mutation { rename(to: "Grace") }'),
  invalid: await run('{ unknown }'),
  syntax: await run('{'),
  left: await run('subscription { endless }', 2),
  afterwards: await run('{ greet(name: "again") }'),
};

client.dispose();
console.log(JSON.stringify(seen));
process.exit(0);
