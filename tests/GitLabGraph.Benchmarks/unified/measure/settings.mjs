// Where everything is, and the names of what the sandbox's seeded world has.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const here = fileURLToPath(new URL('../', import.meta.url));
export const measured = `${root}artifacts/benchmarks/unified/`;
mkdirSync(measured, { recursive: true });

export const token = 'glpat-sandbox-developer';
export const key = 'a-key-of-the-benchmark-only';
// Below the range from which outgoing connections take theirs.
const first = Number(process.env.FIRST_PORT ?? 21700);
export const ports = { sandbox: first, forwarder: first + 1, ours: first + 2, hive: first + 3, mesh: first + 4 };
export const upstream = `http://127.0.0.1:${ports.sandbox}`;
export const forwarder = `http://127.0.0.1:${ports.forwarder}`;
export const questions = ['board', 'review'];
export const project = { id: 1002, path: 'acme/platform/api' };
export const group = { id: 101, path: 'acme' };
export const sandbox = `${root}src/GitLabGraph.Sandbox/bin/Release/net10.0/GitLabGraph.Sandbox.dll`;
export const server = `${root}artifacts/benchmarks/server/GitLabGraph.Server.dll`;
