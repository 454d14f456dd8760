// Who is asked: how it is started over a GitLab at `upstream`, and what it is asked.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { group, here, key, ports, project, root, server, token, upstream } from './settings.mjs';

const json = { 'content-type': 'application/json', accept: 'application/json' };
const text = (path) => readFileSync(path, 'utf8');
const examples = `${root}src/GitLabGraph.Server/Demo/Examples`;
const id = (kind, number) => Buffer.from(`${kind}:bench:${number}`).toString('base64url');
const bodies = (board, review) => ({ board: JSON.stringify(board), review: JSON.stringify(review) });

const handBodies = bodies(
  { query: text(`${here}by-hand/board.graphql`), variables: { workspace: project.path, first: 50 } },
  { query: text(`${here}by-hand/review.graphql`), variables: { group: group.path, first: 50 } });

export const hand = {
  shape: 'gitLab', url: `${upstream}/api/graphql`, headers: { ...json, 'private-token': token }, bodies: handBodies,
};

export const ours = {
  shape: 'unified',
  url: `http://127.0.0.1:${ports.ours}/graphql`,
  headers: { ...json, authorization: `Bearer ${key}` },
  bodies: bodies(
    { query: text(`${examples}/1-board.graphql`), variables: { workspace: id('Workspace', project.id) } },
    { query: text(`${examples}/2-review.graphql`), variables: { group: id('Group', group.id) } }),
  command: ['dotnet', server, '--urls', `http://127.0.0.1:${ports.ours}`],
  options: (gitLab) => {
    const folder = mkdtempSync(join(tmpdir(), 'unified-'));
    return {
      cwd: folder,
      env: {
        ASPNETCORE_ENVIRONMENT: 'Production',
        Logging__LogLevel__Default: 'Error',
        GitLabGraph__ApiKey: key,
        GitLabGraph__Database: `Data Source=${folder}/benchmark.db`,
        GitLabGraph__Accounts__bench__Url: gitLab,
        GitLabGraph__Accounts__bench__Token: token,
      },
    };
  },
};

const peer = (folder) => (gitLab) => ({ cwd: `${here}peers${folder}`, env: { UPSTREAM: gitLab, TOKEN: token } });

const loop = (command, mode = 'sequential') => ({
  isLoop: true, shape: 'rest', command: (question) => [...command, mode, question], options: peer(''),
});

export const subjects = {
  ours,
  hive: {
    shape: 'gitLab', url: `http://127.0.0.1:${ports.hive}/graphql`, headers: json, bodies: handBodies,
    command: ['node_modules/.bin/hive-gateway', 'proxy', '-h', '127.0.0.1', '-p', ports.hive, '-c', 'gateway.config.mjs'],
    options: peer(''),
  },
  mesh: {
    shape: 'rest', url: `http://127.0.0.1:${ports.mesh}/graphql`, headers: json,
    bodies: bodies({ query: text(`${here}peers/mesh/board.graphql`) }, { query: text(`${here}peers/mesh/review.graphql`) }),
    command: ['../node_modules/.bin/mesh', 'start', '--port', ports.mesh],
    prepare: ['../node_modules/.bin/mesh', 'build'],
    options: peer('/mesh'),
  },
  gitbeaker: loop(['node', 'gitbeaker.mjs']),
  'gitbeaker-parallel': loop(['node', 'gitbeaker.mjs'], 'parallel'),
  'python-gitlab': loop(['/usr/bin/python3', 'python_gitlab.py']),
};
