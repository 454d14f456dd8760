// A subject that answers over HTTP.
import { ask, askTimed } from './http.mjs';
import { pause, start } from '../../measuring/processes.mjs';
import { loadCleanly } from '../../measuring/wrk.mjs';

export async function startServed(subject, question, gitLab) {
  const started = performance.now();
  const child = start(subject.command, subject.options(gitLab));
  const call = { url: subject.url, headers: subject.headers, body: subject.bodies[question] };
  for (;;) {
    try {
      const { status, bytes } = await ask(call);
      const answer = status === 200 ? JSON.parse(bytes) : {};
      if (answer.data && !answer.errors) {
        return served(child, call, answer, performance.now() - started);
      }
    } catch {
      if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} has ended`);
    }
    await pause(5);
  }
}

function served(child, call, answer, firstAnswer) {
  return {
    child,
    answer,
    firstAnswer,
    once: () => askTimed(call),
    alone: async (seconds) => {
      const taken = [];
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) taken.push(await askTimed(call));
      return taken;
    },
    load: (connections, seconds) => loadCleanly(call, { connections, seconds }),
  };
}
