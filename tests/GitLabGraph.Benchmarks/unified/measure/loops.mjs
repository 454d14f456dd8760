// A subject that is a user's own loop: a program that reads orders from its input, one JSON a line, and answers alike.
import { createInterface } from 'node:readline';
import { start } from '../../measuring/processes.mjs';

export async function startLoop(subject, question, gitLab) {
  const started = performance.now();
  const child = start(subject.command(question), { ...subject.options(gitLab), talks: true });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const order = async (what) => {
    child.stdin.write(`${JSON.stringify(what)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${child.spawnargs.join(' ')} has ended`);
    return JSON.parse(value);
  };
  const answer = await order({ do: 'answer' });
  return {
    child,
    answer,
    firstAnswer: performance.now() - started,
    once: () => order({ do: 'load', workers: 1, rounds: 1 }),
    alone: async (seconds) => (await order({ do: 'load', workers: 1, seconds })).taken,
    load: async (workers, seconds) => {
      const { taken, elapsed } = await order({ do: 'load', workers, seconds });
      return { perSecond: taken.length / (elapsed / 1000) };
    },
  };
}
