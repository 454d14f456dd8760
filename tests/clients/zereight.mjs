// Drives a GitLab with the tools of @zereight/mcp-gitlab, which validates every answer: argv[2] address, argv[3]
// token, argv[4] an OAuth token or nothing. Prints 'ok NAME' or 'FAIL NAME: why'.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { fileURLToPath } from 'node:url';

const [url, token, oauth] = process.argv.slice(2);
const server = fileURLToPath(new URL('node_modules/@zereight/mcp-gitlab/build/index.js', import.meta.url));
const project_id = 'acme/apps/mobile/ios';
const made = {};
const check = (truth) => {
  if (!truth) throw new Error('unexpected answer');
};

async function connect(secret) {
  const client = new Client({ name: 'gitlabgraph-tests', version: '1.0.0' });
  await client.connect(new StdioClientTransport({
    command: process.execPath,
    args: [server],
    env: {
      PATH: process.env.PATH,
      GITLAB_API_URL: `${url}/api/v4`,
      GITLAB_PERSONAL_ACCESS_TOKEN: secret,
      GITLAB_TOOLSETS: 'all',
      USE_MILESTONE: 'true',
      USE_PIPELINE: 'true',
    },
    stderr: 'ignore',
  }));
  return client;
}

const client = await connect(token);

async function call(name, args = {}, by = client) {
  const result = await by.callTool({ name, arguments: args });
  const text = result.content?.map((part) => part.text ?? '').join('') ?? '';
  if (result.isError) throw new Error(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const here = (name, args = {}) => call(name, { project_id, ...args });
const rows = (answer) => (Array.isArray(answer) ? answer : answer.items ?? answer.data ?? Object.values(answer).find(Array.isArray));

const operations = {
  'current user': async () => check((await call('whoami')).username),
  'list projects': async () => check(rows(await call('list_projects', { per_page: 100 })).length >= 12),
  'get project': async () => check((await here('get_project')).path_with_namespace === project_id),
  'list group projects': async () => check(rows(await call('list_group_projects', { group_id: 'acme', include_subgroups: true })).length >= 3),
  'list namespaces': async () => check(rows(await call('list_namespaces')).length >= 1),
  'list users': async () => check((await call('get_users', { usernames: ['dana'] })).dana),
  'list members': async () => check(rows(await here('list_project_members', { include_inheritance: true })).length > 3),
  'list issues to the end': async () => {
    const seen = new Set();
    for (let page = 1; ; page++) {
      const issues = rows(await here('list_issues', { scope: 'all', state: 'all', per_page: 10, page }));
      for (const issue of issues) seen.add(issue.iid);
      if (issues.length < 10) break;
    }
    check(seen.size >= 20);
  },
  'create issue': async () => { made.issue_iid = String((await here('create_issue', { title: 'From MCP', labels: ['mcp'] })).iid); },
  'get issue': async () => check((await here('get_issue', { issue_iid: made.issue_iid })).title === 'From MCP'),
  'update issue': async () => check((await here('update_issue', { issue_iid: made.issue_iid, title: 'Again' })).title === 'Again'),
  'close issue': async () => check((await here('update_issue', { issue_iid: made.issue_iid, state_event: 'close' })).state === 'closed'),
  'reopen issue': async () => check((await here('update_issue', { issue_iid: made.issue_iid, state_event: 'reopen' })).state === 'opened'),
  'create note': async () => { made.note = await here('create_note', { noteable_type: 'issue', noteable_iid: made.issue_iid, body: 'A comment' }); },
  'list discussions': async () => {
    const threads = rows(await here('list_issue_discussions', { issue_iid: made.issue_iid }));
    made.discussion_id = threads.find((thread) => thread.notes.some((note) => note.body === 'A comment')).id;
  },
  'update note': async () => check((await here('update_issue_note', {
    issue_iid: made.issue_iid, discussion_id: made.discussion_id, note_id: String(made.note.id), body: 'Better',
  })).body === 'Better'),
  'reply to discussion': async () => { await here('create_issue_note', { issue_iid: made.issue_iid, discussion_id: made.discussion_id, body: 'A reply' }); },
  'award emoji': async () => { await here('create_issue_emoji_reaction', { issue_iid: made.issue_iid, name: 'tada' }); },
  'link issues': async () => {
    await here('create_issue_link', { issue_iid: made.issue_iid, target_project_id: project_id, target_issue_iid: '1', link_type: 'relates_to' });
    check(rows(await here('list_issue_links', { issue_iid: made.issue_iid })).length === 1);
  },
  'create label': async () => { made.label = await here('create_label', { name: 'from mcp', color: '#112233' }); },
  'update label': async () => check((await here('update_label', { label_id: String(made.label.id), color: '#445566' })).color === '#445566'),
  'list labels': async () => check(rows(await here('list_labels')).length > 5),
  'delete label': async () => { await here('delete_label', { label_id: String(made.label.id) }); },
  'create milestone': async () => { await here('create_milestone', { title: 'mcp milestone' }); },
  'list milestones': async () => check(rows(await here('list_milestones')).length >= 1),
  'create branch': async () => { await here('create_branch', { branch: 'mcp/branch', ref: 'main' }); },
  'get branch': async () => check((await here('get_branch', { branch_name: 'mcp/branch' })).name === 'mcp/branch'),
  'list branches': async () => check(rows(await here('list_branches')).length >= 2),
  'create commit': async () => {
    await here('push_files', { branch: 'mcp/branch', commit_message: 'From MCP', files: [{ file_path: 'mcp.txt', content: 'x' }] });
  },
  'list commits': async () => check(rows(await here('list_commits')).length > 3),
  'create merge request': async () => {
    made.merge_request_iid = String((await here('create_merge_request', { title: 'From MCP', source_branch: 'mcp/branch', target_branch: 'main' })).iid);
  },
  'get merge request': async () => check((await here('get_merge_request', { merge_request_iid: made.merge_request_iid })).state === 'opened'),
  'list merge requests': async () => check(rows(await here('list_merge_requests', { state: 'opened' })).length >= 1),
  'comment on merge request': async () => { await here('create_merge_request_note', { merge_request_iid: made.merge_request_iid, body: 'Looks good' }); },
  'list merge request diffs': async () => check(rows(await here('list_merge_request_diffs', { merge_request_iid: made.merge_request_iid })).length === 1),
  'approvals': async () => { await here('get_merge_request_approval_state', { merge_request_iid: made.merge_request_iid }); },
  'merge merge request': async () => check((await here('merge_merge_request', { merge_request_iid: made.merge_request_iid })).state === 'merged'),
  'delete branch': async () => { await here('delete_branch', { branch_name: 'mcp/branch' }); },
  'list pipelines': async () => check(rows(await here('list_pipelines')).length > 1),
  'list releases': async () => { await here('list_releases'); },
  'list work items by GraphQL': async () => check(rows(await here('list_work_items')).length >= 10),
};

if (oauth) {
  operations['sign in by OAuth'] = async () => {
    const other = await connect(oauth);
    check((await call('whoami', {}, other)).username);
    await other.close();
  };
}

for (const [name, operation] of Object.entries(operations)) {
  try {
    await operation();
    console.log('ok', name);
  } catch (error) {
    console.log('FAIL', `${name}:`, String(error.message).slice(0, 300).replaceAll('\n', ' '));
  }
}
await client.close();
