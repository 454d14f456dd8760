// Ten minutes of load, board and review in turns, and what the server holds in memory meanwhile.
import { keep } from './figures.mjs';
import { memory, stop } from '../../measuring/processes.mjs';
import { loadCleanly } from '../../measuring/wrk.mjs';
import { startServed } from './served.mjs';
import { questions, upstream } from './settings.mjs';
import { ours } from './subjects.mjs';

const minutes = Number(process.env.MINUTES ?? 10);

export async function measureSoak() {
  const running = await startServed(ours, 'board', upstream);
  const rows = [];
  let answers = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    for (const question of questions) {
      const call = { url: ours.url, headers: ours.headers, body: ours.bodies[question] };
      answers += (await loadCleanly(call, { connections: 16, seconds: 30 })).requests;
    }
    rows.push({ minute, answers, ...memory(running.child) });
    console.log(JSON.stringify(rows.at(-1)));
  }
  await stop(running.child);
  keep('soak', { rows });
}
