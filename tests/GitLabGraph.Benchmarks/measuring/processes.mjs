// Starts programs, ends them with their children, and reads what they hold in memory.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const running = new Set();
process.on('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

// Each in a process group of its own, so that its forks end with it.
export function start([command, ...args], { cwd, env, talks = false } = {}) {
  const child = spawn(command, args.map(String), {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', DOTNET_CLI_TELEMETRY_OPTOUT: '1', ...env },
    stdio: [talks ? 'pipe' : 'ignore', talks ? 'pipe' : 'ignore', 'inherit'],
    detached: true,
  });
  running.add(child);
  return child;
}

function end(child) {
  running.delete(child);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

export async function stop(child) {
  const ended = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null;
  end(child);
  await ended;
}

const group = (pid) => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[2]);
  } catch {
    return 0;
  }
};

const field = (file, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))[1]) / 1024;

const members = (child) => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && group(name) === child.pid);

// Seconds that the processes of the child's group have computed (utime and stime).
export const cpuSeconds = (child) => members(child).reduce((total, pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return total + (Number(fields[11]) + Number(fields[12])) / 100;
}, 0);

// From here on the most that each has held is counted anew.
export const forgetPeak = (child) => members(child).forEach((pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5'));

// Megabytes of all processes of the child's group: what they hold now, and the most that each has held.
export function memory(child) {
  const pids = members(child);
  const sum = (file, name) => Math.round(pids.reduce((total, pid) => total + field(`/proc/${pid}/${file}`, name), 0));
  return { rss: sum('status', 'VmRSS'), peak: sum('status', 'VmHWM'), pss: sum('smaps_rollup', 'Pss') };
}
