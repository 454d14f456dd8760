// What is measured: the upstream itself, nginx in front of it, and the proxy of ours in front of it.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pause, start } from '../measuring/processes.mjs';

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

async function answers(base, child) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} has ended`);
    const response = await fetch(`${base}/api/v4/projects/7/issues/1`, { headers: { 'private-token': key } }).catch(() => null);
    if (response?.status === 200) return;
  }
  throw new Error(`${base} does not answer as it should`);
}

// What is measured includes the rewriting of every address in a page.
async function checkLinks(base) {
  const page = await (await fetch(`${base}/api/v4/projects/7/issues`, { headers: { 'private-token': key } })).text();
  const links = page.match(/"http:[^"]*"/g);
  if (links.length !== 150 || !links.every((link) => link.startsWith(`"${base}/api/v4/`))) throw new Error(`not rewritten: ${links[0]}`);
}

export async function startAll() {
  const direct = start(
    ['dotnet', `${root}tests/GitLabGraph.Benchmarks/bin/Release/net10.0/GitLabGraph.Benchmarks.dll`, 'upstream', upstream]);
  const server = start(['dotnet', `${root}artifacts/benchmarks/server/GitLabGraph.Server.dll`, '--urls', `http://127.0.0.1:${ours}`], {
    cwd: folder,
    env: {
      ASPNETCORE_ENVIRONMENT: 'Production',
      Logging__LogLevel__Default: 'Error',
      GitLabGraph__ApiKey: key,
      GitLabGraph__Database: `Data Source=${folder}/benchmark.db`,
      GitLabGraph__Accounts__bench__Url: `http://127.0.0.1:${upstream}`,
      GitLabGraph__Accounts__bench__Token: token,
    },
  });
  const front = start(['nginx', '-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')]);
  const subjects = [
    { name: 'direct', base: `http://127.0.0.1:${upstream}`, child: direct },
    { name: 'nginx', base: `http://127.0.0.1:${nginx}`, child: front },
    { name: 'GitLabGraph', base: `http://127.0.0.1:${ours}/proxy/bench`, child: server },
  ];
  for (const { base, child } of subjects) await answers(base, child);
  await checkLinks(subjects.at(-1).base);
  return { subjects, key };
}
