// What is measured: the upstream itself, nginx in front of it, and the proxy of ours in front of it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
// nginx gives its workers another user where it is started by root.
chmodSync(folder, 0o755);
const first = Number(process.env.FIRST_PORT ?? 21760);
const [upstream, ours, nginx] = [first, first + 1, first + 2];
const key = 'a-key-of-the-benchmark-only';
const token = 'glpat-benchmark';

// Buffers in which a whole page fits, and none on the disk: the quickest of the settings that were tried.
const settings = `daemon off; worker_processes auto; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  upstream gitlab { server 127.0.0.1:${upstream}; keepalive 32; }
  server {
    listen 127.0.0.1:${nginx}; client_max_body_size 0; keepalive_requests 1000000;
    location / {
      proxy_pass http://gitlab; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Private-Token ${token};
      proxy_buffer_size 16k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k; proxy_max_temp_file_size 0;
      proxy_request_buffering off; proxy_read_timeout 300s;
    }
  }
}`;
writeFileSync(join(folder, 'nginx.conf'), settings);

// Asked to end, not killed: nginx takes its workers with it.
const running = [];
let isOver = false;
process.on('exit', () => {
  isOver = true;
  running.forEach((child) => child.kill('SIGTERM'));
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

function start(command, args, env) {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  running.push(child);
  child.on('exit', (code) => {
    if (!isOver) throw new Error(`${command} ended with ${code}`);
  });
  return child;
}

async function answers(base) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    try {
      const response = await fetch(`${base}/api/v4/projects/7/issues/1`, { headers: { 'private-token': key } });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${base} answers ${response.status}: ${text}`);
      return text;
    } catch (problem) {
      if (problem.message.includes('answers')) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${base} does not answer`);
}

export async function startAll() {
  start('dotnet', [`${root}tests/GitLabGraph.Benchmarks/bin/Release/net10.0/GitLabGraph.Benchmarks.dll`, 'upstream', `${upstream}`]);
  const server = start('dotnet', [`${root}artifacts/benchmarks/server/GitLabGraph.Server.dll`, '--urls', `http://127.0.0.1:${ours}`], {
    ASPNETCORE_ENVIRONMENT: 'Production',
    Logging__LogLevel__Default: 'Error',
    GitLabGraph__ApiKey: key,
    GitLabGraph__Database: `Data Source=${folder}/benchmark.db`,
    GitLabGraph__Accounts__bench__Url: `http://127.0.0.1:${upstream}`,
    GitLabGraph__Accounts__bench__Token: token,
  });
  const front = start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')]);
  const subjects = [
    { name: 'direct', base: `http://127.0.0.1:${upstream}`, pids: () => [] },
    { name: 'nginx', base: `http://127.0.0.1:${nginx}`, pids: () => [front.pid, ...children(front.pid)] },
    { name: 'GitLabGraph', base: `http://127.0.0.1:${ours}/proxy/bench`, pids: () => [server.pid] },
  ];
  for (const { base } of subjects) await answers(base);
  return { subjects, key };
}

const children = (parent) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === parent;
  } catch {
    return false;
  }
});

// utime and stime, in seconds.
export const cpuSeconds = (pids) => pids.reduce((sum, pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return sum + (Number(fields[11]) + Number(fields[12])) / 100;
}, 0);

const megabytes = (pids, name) => Math.round(pids.reduce(
  (sum, pid) => sum + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]), 0) / 1024);

// What the processes hold now; what they held at most is counted from here on.
export function forgetPeak(pids) {
  pids.forEach((pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
  return megabytes(pids, 'VmRSS');
}

export const peak = (pids) => megabytes(pids, 'VmHWM');
