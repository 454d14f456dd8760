// A subject over the sandbox: start-up, one question at a time at 0 and 20 ms, sixteen at a time, memory; then once more
// over the forwarder, to count what one answer takes from GitLab.
import { execFileSync } from 'node:child_process';
import { factsOf } from './facts.mjs';
import { keep, median, percentile } from './figures.mjs';
import { startForwarder } from './forwarder.mjs';
import { ask } from './http.mjs';
import { startLoop } from './loops.mjs';
import { memory, pause, stop } from '../../measuring/processes.mjs';
import { forgetRequests, requestsSeen, setLatency } from './sandbox.mjs';
import { startServed } from './served.mjs';
import { forwarder, questions, upstream } from './settings.mjs';
import { hand, subjects } from './subjects.mjs';

const seconds = Number(process.env.SECONDS_PER_RUN ?? 3);
const starts = 3;

const begin = (subject, question, gitLab) => (subject.isLoop ? startLoop : startServed)(subject, question, gitLab);

async function mustAgree(name, subject, question, answer) {
  const byHand = JSON.parse((await ask({ ...hand, body: hand.bodies[question] })).bytes);
  if (factsOf(subject.shape, question, answer) !== factsOf('gitLab', question, byHand)) {
    throw new Error(`${name} answers ${question} with other facts than GitLab itself`);
  }
}

async function measureSpeed(name, subject, question) {
  const running = await begin(subject, question, upstream);
  try {
    await mustAgree(name, subject, question, running.answer);
    // Compilers need thousands of answers until they are done.
    await running.load(16, 3 * seconds);
    await pause(2000);
    const alone = await running.alone(2 * seconds);
    const loads = [];
    for (let run = 0; run < 3; run++) loads.push(await running.load(16, seconds));
    const held = memory(running.child);
    await setLatency(20);
    const far = await running.alone(seconds);
    return {
      firstAnswer: running.firstAnswer, p50: median(alone), p99: percentile(alone, 0.99), farP50: median(far),
      perSecond: median(loads.map((one) => one.perSecond)), ...held,
    };
  } finally {
    await setLatency(0);
    await stop(running.child);
  }
}

async function count(subject, question) {
  const { counted, close } = await startForwarder();
  const running = await begin(subject, question, forwarder);
  await running.once();
  await forgetRequests();
  const before = counted.bytes;
  await running.once();
  const requests = await requestsSeen();
  await stop(running.child);
  close();
  return { requests, bytes: counted.bytes - before };
}

async function startUps(subject) {
  const taken = [];
  for (let time = 0; time < starts; time++) {
    const running = await begin(subject, 'board', upstream);
    taken.push(running.firstAnswer);
    await stop(running.child);
  }
  return median(taken);
}

export async function measurePeer(name) {
  const subject = subjects[name];
  if (!subject) throw new Error(`There is nobody called ${name}: ${Object.keys(subjects).join(', ')}`);
  if (subject.prepare) {
    const { cwd, env } = subject.options(upstream);
    execFileSync(subject.prepare[0], subject.prepare.slice(1), { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  }
  const figures = { firstAnswer: await startUps(subject) };
  for (const question of questions) {
    figures[question] = { ...(await measureSpeed(name, subject, question)), ...(await count(subject, question)) };
    console.log(name, question, JSON.stringify(figures[question]));
  }
  keep(`peer-${name}`, figures);
}
