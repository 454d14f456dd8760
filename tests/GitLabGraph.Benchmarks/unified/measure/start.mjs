// How long the server takes to its first answer, and what it holds when it has answered once and is left alone.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep, median } from './figures.mjs';
import { memory, pause, stop } from '../../measuring/processes.mjs';
import { startServed } from './served.mjs';
import { ports, server, upstream } from './settings.mjs';
import { ours } from './subjects.mjs';

const starts = 5;
const body = (query) => ({ board: JSON.stringify({ query }) });

const servers = {
  Production: { subject: { ...ours, bodies: body('{ me { username } }') } },
  'Development, with the sandbox in its process': {
    subject: {
      ...ours,
      bodies: body('{ me { username } }'),
      options: () => ({
        cwd: mkdtempSync(join(tmpdir(), 'unified-')),
        env: { ASPNETCORE_ENVIRONMENT: 'Development', Logging__LogLevel__Default: 'Error' },
      }),
      headers: { 'content-type': 'application/json' },
      command: ['dotnet', server, '--urls', `http://127.0.0.1:${ports.ours}`],
    },
  },
};

export async function measureStart() {
  const rows = {};
  for (const [name, { subject }] of Object.entries(servers)) {
    const taken = [];
    const held = [];
    for (let time = 0; time < starts; time++) {
      const running = await startServed(subject, 'board', upstream);
      taken.push(running.firstAnswer);
      await pause(3000);
      held.push(memory(running.child));
      await stop(running.child);
    }
    const pick = (field) => median(held.map((one) => one[field]));
    rows[name] = { firstAnswer: median(taken), rss: pick('rss'), pss: pick('pss') };
    console.log(name, JSON.stringify(rows[name]));
  }
  keep('start', { rows });
}
