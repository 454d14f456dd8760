// Load by wrk: what it did, in requests a second and milliseconds.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const script = join(mkdtempSync(join(tmpdir(), 'wrk-')), 'request.lua');

export async function load({ url, method = 'POST', headers, body }, { connections, seconds, threads = 1 }) {
  writeFileSync(script, [
    `wrk.method = "${method}"`,
    ...Object.entries(headers).map(([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`),
    ...(body === undefined ? [] : [`wrk.body = ${JSON.stringify(body)}`]),
    'done = function(summary, latency)',
    '  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),',
    '    latency:percentile(99), summary.errors.status + summary.errors.read + summary.errors.timeout))',
    'end',
  ].join('\n'));
  // A slow server is slow, not broken: it has ten seconds for an answer.
  const { stdout } = await promisify(execFile)('wrk',
    ['--timeout', '10s', `-t${threads}`, `-c${connections}`, `-d${seconds}s`, '-s', script, url],
    { timeout: (seconds + 60) * 1000 });
  const [requests, microseconds, p50, p99, errors] = /RESULT (.*)/.exec(stdout)[1].split(' ').map(Number);
  return { requests, perSecond: requests / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000, errors };
}

// As above, of a server that has to answer everything.
export async function loadCleanly(call, options) {
  const { errors, ...did } = await load(call, options);
  if (errors > 0) throw new Error(`${call.url}: ${errors} of ${did.requests} failed`);
  return did;
}
