import { measureByHand } from './hand.mjs';
import { measurePeer } from './peers.mjs';
import { stop } from '../../measuring/processes.mjs';
import { writeReport } from './report.mjs';
import { startSandbox } from './sandbox.mjs';
import { measureSoak } from './soak.mjs';
import { measureStart } from './start.mjs';
import { subjects } from './subjects.mjs';

const [part = 'everything', ...names] = process.argv.slice(2);
const parts = {
  hand: measureByHand,
  start: measureStart,
  peers: async () => {
    for (const name of names.length > 0 ? names : Object.keys(subjects)) await measurePeer(name);
  },
  soak: measureSoak,
  report: () => {},
};

if (part !== 'everything' && !parts[part]) throw new Error(`There is no part called ${part}: ${Object.keys(parts).join(', ')}`);
const sandbox = await startSandbox();
for (const name of part === 'everything' ? ['hand', 'peers', 'start'] : [part]) await parts[name]();
await stop(sandbox);
writeReport();
process.exit(0);
