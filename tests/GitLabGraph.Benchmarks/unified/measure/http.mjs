// Asks over HTTP: one question after the other on one connection, or sixteen connections at once by wrk.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const script = join(mkdtempSync(join(tmpdir(), 'unified-')), 'post.lua');
const agent = new Agent({ keepAlive: true });

// The body is read to its end and not parsed: that is the caller's work, whoever answers.
export function ask({ url, headers, body }) {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, bytes: Buffer.concat(chunks) }));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

export async function askTimed(call) {
  const started = performance.now();
  const { status } = await ask(call);
  const milliseconds = performance.now() - started;
  if (status !== 200) throw new Error(`${call.url} answered ${status}`);
  return milliseconds;
}

export async function load({ url, headers, body }, connections, seconds) {
  writeFileSync(script, [
    'wrk.method = "POST"',
    ...Object.entries(headers).map(([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`),
    `wrk.body = ${JSON.stringify(body)}`,
    'done = function(summary, latency)',
    '  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),',
    '    latency:percentile(99), summary.errors.status + summary.errors.read + summary.errors.timeout))',
    'end',
  ].join('\n'));
  const { stdout } = await promisify(execFile)('wrk', ['--timeout', '10s', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]);
  const [requests, microseconds, p50, p99, errors] = /RESULT (.*)/.exec(stdout)[1].split(' ').map(Number);
  if (errors > 0) throw new Error(`${url}: ${errors} of ${requests} failed`);
  return { perSecond: requests / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000 };
}
