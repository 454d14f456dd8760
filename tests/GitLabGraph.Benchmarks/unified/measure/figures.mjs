import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { measured, root } from './settings.mjs';

export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export const median = (values) => percentile(values, 0.5);

const commit = () => execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

export const keep = (name, figures) =>
  writeFileSync(`${measured}${name}.json`, JSON.stringify({ commit: commit(), ...figures }, null, 1));

export function kept(name) {
  try {
    return JSON.parse(readFileSync(`${measured}${name}.json`, 'utf8'));
  } catch {
    return null;
  }
}
