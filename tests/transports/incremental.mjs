// node incremental.mjs FILE: puts the parts on standard input together with the IDE's own script, and prints each step.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [file] = process.argv.slice(2);
const parts = JSON.parse(readFileSync(0, 'utf8'));
const context = vm.createContext({ structuredClone, parts });
vm.runInContext(readFileSync(file, 'utf8'), context);
const steps = vm.runInContext('const answer = new IncrementalAnswer(); JSON.stringify(parts.map((part) => answer.add(part)))', context);
console.log(steps);
