// RESULTS.md of everything that was measured, each part with the commit it was measured at.
import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { kept } from './figures.mjs';
import { here, questions } from './settings.mjs';
import { subjects } from './subjects.mjs';

const number = (value, digits = 0) =>
  value === undefined ? '' : value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const table = (head, rows) => [
  `| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];

function byHand() {
  const part = kept('hand');
  if (!part) return [];
  return [
    '## By hand', '',
    "The question asked of GitLab's GraphQL in one document as an expert writes it (`by-hand/`), and of ours; in turns, " +
      `by one asker and by several at once. Commit ${part.commit}.`, '',
    ...table(['question', 'upstream latency ms', 'askers', 'by hand p50 ms', 'ours p50 ms', 'ratio', 'by hand p99 ms', 'ours p99 ms'],
      part.rows.map(({ question, latency, askers, hand, ours }) => [
        question, latency, askers, number(hand.p50, 2), number(ours.p50, 2), number(ours.p50 / hand.p50, 3),
        number(hand.p99, 2), number(ours.p99, 2)])),
  ];
}

function peers() {
  const all = Object.keys(subjects).map((name) => [name, kept(`peer-${name}`)]).filter(([, part]) => part);
  if (all.length === 0) return [];
  const lines = ['## What users would pick instead', '',
    'The same sandbox process and the same facts, which are compared before anything is measured. Memory is of all its ' +
      'processes: the highest that each reached, and what they share of it at the end of the load.', ''];
  for (const question of questions) {
    lines.push(`### ${question}`, '', ...table(
      ['who', 'p50 ms', 'p50 ms at 20 ms latency', 'requests/s at 16', 'upstream requests', 'KB from upstream',
        'peak RSS MB', 'PSS MB', 'first answer ms', 'commit'],
      all.map(([name, part]) => {
        const row = part[question];
        return [name, number(row.p50, 2), number(row.farP50, 1), number(row.perSecond), row.requests, number(row.bytes / 1024, 1),
          row.peak, row.pss, number(part.firstAnswer), part.commit];
      })));
  }
  return lines;
}

// What the figures mean is written by hand, and kept when they are measured again.
const remarks = () => {
  try {
    return [readFileSync(`${here}REMARKS.md`, 'utf8').trim(), ''];
  } catch {
    return [];
  }
};

function startUp() {
  const part = kept('start');
  if (!part) return [];
  return ['## Start', '',
    `From the start of the process to the first answer of \`{ me { username } }\`, and memory 3 s later; middle of 5. ` +
      `Commit ${part.commit}.`, '',
    ...table(['server', 'first answer ms', 'RSS MB', 'PSS MB'],
      Object.entries(part.rows).map(([name, row]) => [name, number(row.firstAnswer), row.rss, row.pss]))];
}

function soak() {
  const part = kept('soak');
  if (!part) return [];
  return ['## Under load for long', '', `Board and review by 16 connections, half a minute each in turns. Commit ${part.commit}.`, '',
    ...table(['minute', 'answers so far', 'RSS MB', 'PSS MB', 'peak RSS MB'],
      part.rows.map((row) => [row.minute, number(row.answers), row.rss, row.pss, row.peak]))];
}

export function writeReport() {
  writeFileSync(`${here}RESULTS.md`, [
    '# The unified API, side by side', '',
    `\`tests/GitLabGraph.Benchmarks/unified/run\` on ${cpus().length} cores (${cpus()[0].model}). Server, sandbox GitLab ` +
      'and whoever asks share them. ' +
      'Questions: board (50 tickets with tags, assignees, comments) and review (50 merge requests of a group with ' +
      'reviewers, approvals, pipelines).', '',
    ...byHand(), ...peers(), ...startUp(), ...soak(), ...remarks(),
  ].join('\n'));
}
