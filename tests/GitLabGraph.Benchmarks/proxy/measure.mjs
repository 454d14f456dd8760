// Requests by wrk and transfers by curl, the subjects in turns so that what disturbs one disturbs all; writes RESULTS.md.
import { execFileSync } from 'node:child_process';
import { truncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds, forgetPeak, peak, startAll } from './subjects.mjs';

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

function load({ base, pids }, { path, connections }, duration) {
  const script = join(folder, 'get.lua');
  writeFileSync(script, `wrk.headers["Private-Token"] = "${key}"
done = function(summary, latency)
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), summary.errors.status + summary.errors.read + summary.errors.timeout))
end`);
  const before = cpuSeconds(pids());
  const text = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${duration}s`, '-s', script, base + path],
    { encoding: 'utf8', timeout: (duration + 30) * 1000 });
  const [requests, microseconds, p50, p99, errors] = /RESULT (.*)/.exec(text)[1].split(' ').map(Number);
  if (errors > 0) throw new Error(`${base}${path}: ${errors} of ${requests} requests failed`);
  return {
    perSecond: requests / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000,
    cpu: (cpuSeconds(pids()) - before) / requests * 1e6,
  };
}

function measureRequests() {
  const rows = [];
  for (const one of cases) {
    const samples = subjects.map(() => []);
    subjects.forEach((subject) => load(subject, one, seconds));
    for (let round = 0; round < rounds; round++) {
      subjects.forEach((subject, index) => samples[index].push(load(subject, one, seconds)));
    }
    const pick = (index, field) => median(samples[index].map((sample) => sample[field]));
    const [direct] = [0].map((index) => ({ p50: pick(index, 'p50'), perSecond: pick(index, 'perSecond') }));
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
    for (const { name, base, pids } of subjects) {
      const held = forgetPeak(pids());
      const before = cpuSeconds(pids());
      const started = performance.now();
      const moved = transfer(base);
      if (moved !== bytes) throw new Error(`${name}: ${moved} of ${bytes} bytes`);
      const taken = (performance.now() - started) / 1000;
      rows.push([way, name, (bytes / 1e6 / taken).toFixed(0), ...pids().length === 0 ? ['', '', '']
        : [(cpuSeconds(pids()) - before).toFixed(1), held, peak(pids())]]);
      console.log(rows.at(-1).join('  '));
    }
  }
  rmSync(file);
  return rows;
}

const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
const requests = measureRequests();
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
