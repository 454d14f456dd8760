// Starts each server, asks it each query through wrk, and reads the CPU time its process used: requests per CPU-second
// is the figure that survives a noisy machine; requests per second and latencies stand beside it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { cpuSeconds, memory, pause, start, stop } from '../measuring/processes.mjs';
import { load } from '../measuring/wrk.mjs';
import { queries } from './queries.mjs';

const runs = Number(process.env.RUNS ?? 5);
const seconds = Number(process.env.SECONDS_PER_RUN ?? 6);
const warmUp = Number(process.env.WARM_UP ?? 10);
const connections = 32;
const port = 41500;
const dll = '../bin/Release/net10.0/GitLabGraph.Benchmarks.dll';

const servers = {
  ours: ['dotnet', [dll, 'ours', port]],
  floor: ['dotnet', [dll, 'floor', port], ['items50']],
  plain: ['dotnet', [dll, 'plain', port], ['items50']],
  'mercurius-jit': ['node', ['npm/mercurius.mjs', port]],
  yoga: ['node', ['npm/yoga.mjs', port]],
  apollo: ['node', ['npm/apollo.mjs', port]],
};

const [wantedServers, wantedQueries] = process.argv.slice(2).map((list) => list.split(','));
const url = `http://127.0.0.1:${port}/graphql`;
const body = (query) => JSON.stringify({ query });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function firstAnswer(started) {
  for (;;) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body(queries.items50),
      });
      const text = await answer.text();
      return { milliseconds: performance.now() - started, text };
    } catch {
      await pause(5);
    }
  }
}

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
const ask = (query, seconds) => load({ url, headers, body: body(query) }, { connections, seconds, threads: 2 });

async function measureQuery(child, query) {
  await ask(query, 2);
  const before = cpuSeconds(child);
  const did = await ask(query, seconds);
  return { ...did, perCpuSecond: did.requests / (cpuSeconds(child) - before) };
}

async function measureStart([command, args, only]) {
  const started = performance.now();
  const child = start([command, ...args]);
  try {
    const first = await firstAnswer(started);
    await ask(queries.items50, warmUp);
    const rows = {};
    for (const query of Object.keys(queries)) {
      if ((only && !only.includes(query)) || (wantedQueries && !wantedQueries.includes(query))) continue;
      rows[query] = await measureQuery(child, queries[query]);
    }
    return { first, rows, memory: memory(child).rss };
  } finally {
    await stop(child);
  }
}

// Each run in a process of its own: what the compiler makes of a server differs more from start to start than within one.
async function measureServer(name) {
  const starts = [];
  for (let run = 0; run < runs; run++) starts.push(await measureStart(servers[name]));
  const rows = {};
  for (const query of Object.keys(starts[0].rows)) {
    const all = (field) => starts.map(({ rows: row }) => row[query][field]);
    const pick = (field) => median(all(field));
    const perCpuSecond = all('perCpuSecond');
    rows[query] = {
      perCpuSecond: pick('perCpuSecond'), from: Math.min(...perCpuSecond), to: Math.max(...perCpuSecond),
      perSecond: pick('perSecond'), p50: pick('p50'), p99: pick('p99'), errors: Math.max(...all('errors')),
    };
    console.log(name, query, JSON.stringify(rows[query]));
  }
  const firsts = starts.map(({ first }) => first.milliseconds);
  return { first: { ...starts[0].first, milliseconds: median(firsts) }, rows, memory: median(starts.map((one) => one.memory)) };
}

const results = {};
for (const name of wantedServers ?? Object.keys(servers)) {
  results[name] = await measureServer(name);
}

const names = Object.keys(results);
const answers = new Set(names.map((name) => results[name].first.text.trim()));
const number = (value, digits = 0) => value.toLocaleString('en-US', { maximumFractionDigits: digits });
const lines = [
  '# Engines, side by side',
  '',
  `\`tests/GitLabGraph.Benchmarks/engines/run\` on ${cpus().length} cores (${cpus()[0].model}), commit ` +
    `${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}; wrk -t2 -c${connections}, ` +
    `median of ${runs} starts, ${seconds} s each after ${warmUp} s of warm-up. Requests per CPU-second is the figure to compare.`,
  '',
  answers.size === 1
    ? 'Every engine answered the first query with the same bytes.'
    : `The engines' answers to the first query differ in ${answers.size} ways (key order or white space).`,
  '',
  '| server | first answer ms | memory after load MB |',
  '| --- | ---: | ---: |',
  ...names.map((name) => `| ${name} | ${number(results[name].first.milliseconds)} | ${results[name].memory} |`),
];
for (const query of Object.keys(queries)) {
  const having = names.filter((name) => results[name].rows[query]);
  if (having.length === 0) continue;
  const base = results[having[0]].rows[query].perCpuSecond;
  lines.push('', `## ${query}`, '', '```graphql', queries[query], '```', '',
    `| server | requests per CPU-second | lowest to highest | ratio to ${having[0]} | requests/s | p50 ms | p99 ms | errors |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const name of having) {
    const row = results[name].rows[query];
    lines.push(`| ${name} | ${number(row.perCpuSecond)} | ${number(row.from)} to ${number(row.to)} | ${(row.perCpuSecond / base).toFixed(2)} | ${number(row.perSecond)} ` +
      `| ${number(row.p50, 2)} | ${number(row.p99, 2)} | ${row.errors} |`);
  }
}
writeFileSync(process.env.RESULTS ?? 'RESULTS.md', `${lines.join('\n')}\n`);
