// Ten minutes of load, board and review in turns, and what the server holds in memory meanwhile.
import { keep } from './figures.mjs';
import { load } from './http.mjs';
import { memory, stop } from './processes.mjs';
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
      answers += Math.round((await load(call, 16, 30)).perSecond * 30);
    }
    rows.push({ minute, answers, ...memory(running.child) });
    console.log(JSON.stringify(rows.at(-1)));
  }
  await stop(running.child);
  keep('soak', { rows });
}
