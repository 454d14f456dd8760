// The sandbox GitLab, a process of its own, and its control route.
import { pause, start } from '../../measuring/processes.mjs';
import { ports, sandbox, upstream } from './settings.mjs';

const control = (method, what, body) => fetch(`${upstream}/-/sandbox/${what}`, {
  method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' },
});

export async function startSandbox() {
  const child = start(['dotnet', sandbox, '--urls', `http://127.0.0.1:${ports.sandbox}`]);
  for (;;) {
    try {
      await (await control('GET', 'faults')).text();
      return child;
    } catch {
      if (child.exitCode !== null) throw new Error('The sandbox did not start');
      await pause(20);
    }
  }
}

export const setLatency = async (milliseconds) =>
  (await control('PUT', 'faults', { latencyMilliseconds: milliseconds })).text();

export const forgetRequests = async () => (await control('DELETE', 'requests')).text();

// GitLab writes a request down when it has answered it, which may be a moment after the answer was read.
export async function requestsSeen() {
  await pause(200);
  return (await (await control('GET', 'requests')).json()).length;
}
