// The loop that a user of gitbeaker would write: a list, then what each row lacks, one after the other or side by side.
import { createInterface } from 'node:readline';
import { Gitlab } from '@gitbeaker/rest';

const [mode, question] = process.argv.slice(2);
// Left alone, gitbeaker asks no more than 3,000 times a minute and waits for the next one.
const rateLimits = { '**': 1e9 };
const gitlab = new Gitlab({ host: process.env.UPSTREAM, token: process.env.TOKEN, rateLimits });
const list = { state: 'opened', orderBy: 'updated_at', sort: 'desc', perPage: 50, maxPages: 1, withLabelsDetails: true };

async function each(rows, act) {
  if (mode === 'parallel') return Promise.all(rows.map(act));
  const results = [];
  for (const row of rows) results.push(await act(row));
  return results;
}

const both = (...calls) => (mode === 'parallel' ? Promise.all(calls.map((call) => call())) : each(calls, (call) => call()));

async function board() {
  const issues = await gitlab.Issues.all({ projectId: 1002, ...list });
  await each(issues.filter((issue) => issue.user_notes_count > 0), async (issue) => {
    issue.comments = await gitlab.IssueNotes.all(issue.project_id, issue.iid, {
      activityFilter: 'only_comments', orderBy: 'created_at', sort: 'asc', perPage: 3, maxPages: 1,
    });
  });
  return { issues: issues.map((issue) => ({ comments: [], ...issue })) };
}

async function review() {
  const mergeRequests = await gitlab.MergeRequests.all({ groupId: 101, ...list });
  await each(mergeRequests, async (one) => {
    const [detail, reviewStates, approvals] = await both(
      () => gitlab.MergeRequests.show(one.project_id, one.iid),
      () => gitlab.MergeRequests.showReviewers(one.project_id, one.iid),
      () => gitlab.MergeRequestApprovals.showConfiguration(one.project_id, { mergerequestIId: one.iid }));
    Object.assign(one, { detail, reviewStates, approvals });
  });
  return { mergeRequests };
}

const answer = question === 'board' ? board : review;

async function load({ workers, seconds, rounds }) {
  const taken = [];
  const started = performance.now();
  const goesOn = (count) => (rounds ? count < rounds : performance.now() - started < seconds * 1000);
  const worker = async () => {
    for (let count = 0; goesOn(count); count++) {
      const begun = performance.now();
      await answer();
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return { taken, elapsed: performance.now() - started };
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  console.log(JSON.stringify(order.do === 'answer' ? { data: await answer() } : await load(order)));
}
