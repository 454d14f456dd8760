// Asks over HTTP, one question after the other on one connection.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

// The body is read to its end and not parsed: that is the caller's work, whoever answers.
export function ask({ url, headers, body }) {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, bytes: Buffer.concat(chunks) }));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

export async function askTimed(call) {
  const started = performance.now();
  const { status } = await ask(call);
  const milliseconds = performance.now() - started;
  if (status !== 200) throw new Error(`${call.url} answered ${status}`);
  return milliseconds;
}
