// Requests by wrk and transfers by curl, the subjects in turns so that what disturbs one disturbs all; writes RESULTS.md.
import { execFileSync } from 'node:child_process';
import { truncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds, forgetPeak, memory } from '../measuring/processes.mjs';
import { loadCleanly } from '../measuring/wrk.mjs';
import { startAll } from './subjects.mjs';

const rounds = Number(process.env.ROUNDS ?? 3);
const seconds = Number(process.env.SECONDS_PER_RUN ?? 4);
const bytes = Math.round(Number(process.env.GIGABYTES ?? 2) * 2 ** 30);
const issues = '/api/v4/projects/7/issues';
// Eight at a time, because the proxy sends no more to one account's GitLab at once; the others wait their turn.
const cases = [
  { name: '2 KB', path: `${issues}/1`, connections: 1 },
  { name: '2 KB', path: `${issues}/1`, connections: 8 },
  { name: '2 KB, 20 ms away', path: `${issues}/1?wait=20`, connections: 8 },
  { name: '90 KB', path: issues, connections: 1 },
  { name: '90 KB', path: issues, connections: 8 },
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), 'proxy-load-'));
const { subjects, key } = await startAll();

async function measureCase({ base, child }, { path, connections }) {
  const before = cpuSeconds(child);
  const call = { url: base + path, method: 'GET', headers: { 'Private-Token': key } };
  const did = await loadCleanly(call, { connections, seconds });
  return { ...did, cpu: (cpuSeconds(child) - before) / did.requests * 1e6 };
}

async function measureRequests() {
  const rows = [];
  for (const one of cases) {
    const samples = subjects.map(() => []);
    // The first round is for whoever compiles while it runs.
    for (let round = 0; round <= rounds; round++) {
      for (const [index, subject] of subjects.entries()) {
        const sample = await measureCase(subject, one);
        if (round > 0) samples[index].push(sample);
      }
    }
    const pick = (index, field) => median(samples[index].map((sample) => sample[field]));
    const direct = { p50: pick(0, 'p50'), perSecond: pick(0, 'perSecond') };
    subjects.forEach(({ name }, index) => {
      const [p50, p99, perSecond, cpu] = ['p50', 'p99', 'perSecond', 'cpu'].map((field) => pick(index, field));
      rows.push([one.name, one.connections, name, p50.toFixed(2), (p50 / direct.p50).toFixed(2), p99.toFixed(2),
        perSecond.toFixed(0), (perSecond / direct.perSecond).toFixed(2), index === 0 ? '' : cpu.toFixed(0)]);
      console.log(rows.at(-1).join('  '));
    });
  }
  return rows;
}

function curl(args) {
  const text = execFileSync('curl', ['-sS', '--fail', '--max-time', '300', '-H', `Private-Token: ${key}`, '-o', '/dev/null',
    '-w', '%{time_total} %{size_download} %{size_upload}', ...args], { encoding: 'utf8', timeout: 310_000 });
  return text.split(' ').map(Number);
}

function measureTransfers() {
  const file = join(folder, 'package');
  openSync(file, 'w');
  truncateSync(file, bytes);
  const packages = '/api/v4/projects/7/packages';
  const ways = {
    download: (base) => curl([`${base}${packages}/${bytes}`])[1],
    upload: (base) => curl(['-T', file, `${base}${packages}/any`])[2],
  };
  const rows = [];
  for (const [way, transfer] of Object.entries(ways)) {
    for (const { name, base, child } of subjects) {
      forgetPeak(child);
      const held = memory(child).rss;
      const before = cpuSeconds(child);
      const started = performance.now();
      const moved = transfer(base);
      if (moved !== bytes) throw new Error(`${name}: ${moved} of ${bytes} bytes`);
      const taken = (performance.now() - started) / 1000;
      rows.push([way, name, (bytes / 1e6 / taken).toFixed(0),
        ...name === 'direct' ? ['', '', ''] : [(cpuSeconds(child) - before).toFixed(1), held, memory(child).peak]]);
      console.log(rows.at(-1).join('  '));
    }
  }
  rmSync(file);
  return rows;
}

const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
const requests = await measureRequests();
const transfers = measureTransfers();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const remarks = readFileSync(new URL('REMARKS.md', import.meta.url), 'utf8').trim();
writeFileSync(new URL('RESULTS.md', import.meta.url), [
  '# The proxy, side by side', '',
  `\`tests/GitLabGraph.Benchmarks/proxy/run\` on ${cpus().length} cores (${cpus()[0].model}), commit ${commit}. Upstream, proxy and wrk share them. ` +
    `Middle of ${rounds} rounds of ${seconds} s that take turns; CPU is the proxy's own.`, '',
  ...table(['answer', 'at once', 'through', 'p50 ms', 'of direct', 'p99 ms', 'requests/s', 'of direct', 'CPU µs a request'], requests),
  `## ${(bytes / 2 ** 30).toLocaleString('en')} GB in one piece`, '',
  ...table(['way', 'through', 'MB/s', 'CPU s', 'RSS MB before', 'peak RSS MB'], transfers),
  remarks, '',
].join('\n'));
process.exit(0);
