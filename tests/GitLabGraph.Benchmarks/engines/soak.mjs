// node soak.mjs MINUTES: mixed traffic from 16 clients, and every 10 s what the server holds; writes SOAK.md.
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { traffic } from './traffic.mjs';

const minutes = Number(process.argv[2]);
const clients = 16;
const port = 41500;
const origin = `http://127.0.0.1:${port}`;
const sampleSeconds = Math.min(10, minutes * 6);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const megabytes = (bytes) => bytes / 1024 / 1024;

const child = spawn('dotnet', ['../bin/Release/net10.0/GitLabGraph.Benchmarks.dll', 'soak', String(port)], { stdio: 'inherit' });
const held = async (collect) => (await fetch(`${origin}/held?collect=${collect}`)).json();

async function started() {
  for (;;) {
    try {
      return await held(true);
    } catch {
      await pause(50);
    }
  }
}

const counts = {};
let running = true;

async function client(kinds) {
  while (running) {
    const kind = kinds[Math.floor(Math.random() * kinds.length)];
    await traffic[kind].ask(origin);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
}

// Least squares: megabytes a minute.
function slope(samples, value) {
  const middle = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const at = samples.map((sample) => sample.minute);
  const values = samples.map(value);
  const [x, y] = [middle(at), middle(values)];
  const spread = at.reduce((sum, each) => sum + (each - x) ** 2, 0);
  return { perMinute: at.reduce((sum, each, index) => sum + (each - x) * (values[index] - y), 0) / spread, mean: y };
}

try {
  const before = await started();
  const begun = performance.now();
  const kinds = Object.entries(traffic).flatMap(([name, { share }]) => Array(share).fill(name));
  const working = Array.from({ length: clients }, () => client(kinds));
  // A client that fails ends the soak: nothing here may fail.
  const failed = Promise.all(working);
  const samples = [];
  let afterWarmUp;
  while (samples.length < (minutes * 60) / sampleSeconds) {
    await Promise.race([pause(begun + (samples.length + 1) * sampleSeconds * 1000 - performance.now()), failed]);
    samples.push({ ...(await held(false)), minute: ((samples.length + 1) * sampleSeconds) / 60, answers: total() });
    if (!afterWarmUp && samples.at(-1).minute >= minutes / 5) afterWarmUp = await held(true);
    console.log(JSON.stringify(samples.at(-1)));
  }
  running = false;
  await failed;
  await pause(1000);
  report(before, afterWarmUp, samples, await held(true));
} finally {
  child.kill('SIGKILL');
}

function total() {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}

function report(before, afterWarmUp, samples, after) {
  const number = (value, digits = 0) => value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const tail = samples.filter(({ minute }) => minute > minutes / 2);
  const resident = slope(tail, (sample) => megabytes(sample.resident));
  const heap = slope(tail, (sample) => megabytes(sample.heap));
  const perCent = (100 * resident.perMinute) / resident.mean;
  const growth = megabytes(after.heap - afterWarmUp.heap);
  const isSteady = perCent < 1 && growth < 1;
  const row = (minute, sample, answers) => `| ${minute} | ${number(answers)} | ${number(megabytes(sample.resident), 1)} ` +
    `| ${number(megabytes(sample.heap), 1)} | ${sample.threads} | ${sample.full} |`;
  const eachMinute = samples.filter(({ minute }) => minutes < 5 || Number.isInteger(Math.round(minute * 1000) / 1000));
  writeFileSync(process.env.RESULTS ?? 'SOAK.md', [
    '# The engine under load for long', '',
    `\`tests/GitLabGraph.Benchmarks/engines/run soak ${minutes}\` on ${cpus().length} cores (${cpus()[0].model}), commit ` +
      `${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}: ${clients} clients ask without a ` +
      'pause, each time something drawn at random. Server garbage collection. The heap is its size after the last collection, ' +
      'in the rows marked "collected" after a full one that was forced.', '',
    `**${isSteady ? 'Steady' : 'Not steady'}.** In the last ${number(minutes / 2, minutes < 2 ? 1 : 0)} minutes resident memory changes by ` +
      `${number(resident.perMinute, 2)} MB a minute (${number(perCent, 2)} % of ${number(resident.mean)} MB), the heap by ` +
      `${number(heap.perMinute, 2)} MB; what a full collection leaves at the end is ${number(growth, 2)} MB more than after warm-up. ` +
      'Steady is less than 1 % a minute and less than 1 MB.', '',
    '| minute | answers so far | resident MB | heap MB | threads | full collections |', '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('start, collected', before, 0),
    ...eachMinute.map((sample) => row(number(sample.minute, minutes < 5 ? 2 : 0), sample, sample.answers)),
    row('warm-up\'s end, collected', afterWarmUp, samples.find(({ minute }) => minute >= minutes / 5).answers),
    row('end, collected', after, total()), '',
    '| traffic | share of 100 | asked |', '| --- | ---: | ---: |',
    ...Object.entries(traffic).map(([name, { share, what }]) => `| ${what} | ${share} | ${number(counts[name] ?? 0)} |`), '',
  ].join('\n'));
}
