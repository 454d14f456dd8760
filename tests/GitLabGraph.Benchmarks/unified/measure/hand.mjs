// Ours and GitLab itself, asked in turns, so that what disturbs one disturbs the other: by one asker, for whom everything
// sleeps while GitLab thinks, and by eight at once, as a server is asked that has something to do.
import { keep, median, percentile } from './figures.mjs';
import { askTimed } from './http.mjs';
import { stop } from '../../measuring/processes.mjs';
import { setLatency } from './sandbox.mjs';
import { startServed } from './served.mjs';
import { questions, upstream } from './settings.mjs';
import { hand, ours } from './subjects.mjs';

const rounds = { 0: 1500, 20: 400, 80: 150 };
const crowd = 8;
// Several askers measure as often together as one does alone, and somewhat more, in less time.
const roundsOfEach = (latency, askers) => (rounds[latency] * share) / (askers === 1 ? 1 : 3);
const share = Number(process.env.SHARE ?? 1);

async function inTurns(question, count, askers) {
  const call = ({ url, headers, bodies }) => ({ url, headers, body: bodies[question] });
  const taken = { hand: [], ours: [] };
  await Promise.all(Array.from({ length: askers }, async () => {
    for (let round = 0; round < count; round++) {
      taken.hand.push(await askTimed(call(hand)));
      taken.ours.push(await askTimed(call(ours)));
    }
  }));
  return taken;
}

export async function measureByHand() {
  const running = await startServed(ours, 'board', upstream);
  const rows = [];
  for (const question of questions) {
    await inTurns(question, 3000 * share, 1);
    for (const latency of Object.keys(rounds)) {
      await setLatency(Number(latency));
      for (const askers of [1, crowd]) {
        await inTurns(question, 20, askers);
        const taken = await inTurns(question, roundsOfEach(latency, askers), askers);
        const row = { question, latency, askers };
        for (const who of ['hand', 'ours']) row[who] = { p50: median(taken[who]), p99: percentile(taken[who], 0.99) };
        rows.push(row);
        console.log(JSON.stringify(row), (row.ours.p50 / row.hand.p50).toFixed(3));
      }
    }
    await setLatency(0);
  }
  await stop(running.child);
  keep('hand', { rows });
}
