// Answers what graphql-js would: JSON lines in, JSON lines out, in the same order.
//
//   {"command": "parse", ...}  ->  {"result": ...}, or {"failure": "..."} when the command itself went wrong
//
// Each command is a module in ./commands whose default export turns a request into a result (or a promise of one).
// Nothing here decides what is right: a command calls graphql-js and says what it said.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

const folder = new URL('./commands/', import.meta.url);
const commands = new Map();
for (const file of await readdir(folder)) {
  if (file.endsWith('.mjs')) {
    commands.set(basename(file, '.mjs'), (await import(new URL(file, folder))).default);
  }
}

// Where null has spread past a list whose other items come late, graphql-js lets go of promises that still fail.
process.on('unhandledRejection', () => {});

async function answer(line) {
  try {
    const request = JSON.parse(line);
    const command = commands.get(request.command);
    if (command === undefined) {
      return { failure: `No command "${request.command}": there are ${[...commands.keys()].join(', ')}.` };
    }

    return { result: (await command(request)) ?? null };
  } catch (error) {
    return { failure: error?.stack ?? String(error) };
  }
}

// One after the other: the answers need no ids, and a slow one cannot be overtaken.
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!process.stdout.write(JSON.stringify(await answer(line)) + '\n')) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
