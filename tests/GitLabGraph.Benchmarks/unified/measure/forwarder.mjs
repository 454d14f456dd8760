// A loopback port before the sandbox that counts the bytes which come back, heads included.
import { connect, createServer } from 'node:net';
import { ports } from './settings.mjs';

export function startForwarder() {
  const counted = { bytes: 0 };
  const server = createServer((client) => {
    const gitLab = connect(ports.sandbox, '127.0.0.1');
    gitLab.on('data', (chunk) => { counted.bytes += chunk.length; });
    client.pipe(gitLab).pipe(client);
    for (const [one, other] of [[client, gitLab], [gitLab, client]]) one.on('error', () => other.destroy());
  });
  return new Promise((resolve) => server.listen(ports.forwarder, '127.0.0.1', () => resolve({ counted, close: () => server.close() })));
}
