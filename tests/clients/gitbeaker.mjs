// Drives a GitLab with @gitbeaker/rest: argv[2] address, argv[3] token, argv[4] an OAuth token or nothing.
// Prints 'ok NAME' or 'FAIL NAME: why'.
import { Gitlab } from '@gitbeaker/rest';

const [host, token, oauth] = process.argv.slice(2);
const api = new Gitlab({ host, token });
const path = 'acme/handbook';
const delivered = 'acme/platform/api';
const made = {};
const check = (truth) => {
  if (!truth) throw new Error('unexpected answer');
};

const operations = {
  'current user': async () => check((await api.Users.showCurrentUser()).username),
  'version': async () => check((await api.Metadata.show()).version.startsWith('18.')),
  'list projects': async () => check((await api.Projects.all({ perPage: 5 })).length >= 12),
  'list projects by keyset': async () => check((await api.Projects.all({ pagination: 'keyset', orderBy: 'id', perPage: 5 })).length >= 12),
  'get project': async () => check((await api.Projects.show(path)).path_with_namespace === path),
  'list groups': async () => check((await api.Groups.all()).length >= 10),
  'get group': async () => check((await api.Groups.show('acme')).full_path === 'acme'),
  'list group projects': async () => check((await api.Groups.allProjects('acme', { includeSubgroups: true })).length >= 3),
  'list namespaces': async () => check((await api.Namespaces.all()).length >= 1),
  'list users': async () => check((await api.Users.all({ username: 'dana' })).length === 1),
  'list members': async () => check((await api.ProjectMembers.all(path, { includeInherited: true })).length > 3),
  'list issues to the end': async () => check((await api.Issues.all({ projectId: path, perPage: 7 })).length >= 30),
  'create issue': async () => { made.issue = await api.Issues.create(path, 'From JavaScript', { labels: 'javascript' }); },
  'get issue': async () => check((await api.Issues.all({ projectId: path, iids: [made.issue.iid] })).length === 1),
  'update issue': async () => check((await api.Issues.edit(path, made.issue.iid, { title: 'Again' })).title === 'Again'),
  'close issue': async () => check((await api.Issues.edit(path, made.issue.iid, { stateEvent: 'close' })).state === 'closed'),
  'reopen issue': async () => check((await api.Issues.edit(path, made.issue.iid, { stateEvent: 'reopen' })).state === 'opened'),
  'create note': async () => { made.note = await api.IssueNotes.create(path, made.issue.iid, 'A comment'); },
  'list notes': async () => check((await api.IssueNotes.all(path, made.issue.iid)).length >= 2),
  'update note': async () => { await api.IssueNotes.edit(path, made.issue.iid, made.note.id, { body: 'Better' }); },
  'create discussion': async () => { made.discussion = await api.IssueDiscussions.create(path, made.issue.iid, 'A thread'); },
  'reply to discussion': async () => { await api.IssueDiscussions.addNote(path, made.issue.iid, made.discussion.id, 'A reply'); },
  'list discussions': async () => check((await api.IssueDiscussions.all(path, made.issue.iid)).length >= 2),
  'delete note': async () => { await api.IssueNotes.remove(path, made.issue.iid, made.note.id); },
  'create label': async () => { made.label = await api.ProjectLabels.create(path, 'from javascript', '#112233'); },
  'update label': async () => { await api.ProjectLabels.edit(path, made.label.id, { color: '#445566' }); },
  'list labels': async () => check((await api.ProjectLabels.all(path)).length > 5),
  'delete label': async () => { await api.ProjectLabels.remove(path, made.label.id); },
  'create milestone': async () => { made.milestone = await api.ProjectMilestones.create(path, 'javascript milestone'); },
  'list milestones': async () => check((await api.ProjectMilestones.all(path)).length >= 1),
  'create branch': async () => { await api.Branches.create(path, 'javascript/branch', 'main'); },
  'get branch': async () => check((await api.Branches.show(path, 'javascript/branch')).name === 'javascript/branch'),
  'list branches': async () => check((await api.Branches.all(path)).length >= 2),
  'create commit': async () => { await api.Commits.create(path, 'javascript/branch', 'From JavaScript', [{ action: 'create', filePath: 'javascript.txt', content: 'x' }]); },
  'create merge request': async () => { made.mr = await api.MergeRequests.create(path, 'javascript/branch', 'main', 'From JavaScript'); },
  'list commits': async () => check((await api.Commits.all(path, { perPage: 50 })).length > 3),
  'get merge request': async () => check((await api.MergeRequests.show(path, made.mr.iid)).state === 'opened'),
  'comment on merge request': async () => { await api.MergeRequestNotes.create(path, made.mr.iid, 'Looks good'); },
  'merge merge request': async () => check((await api.MergeRequests.merge(path, made.mr.iid)).state === 'merged'),
  'list merge requests': async () => check((await api.MergeRequests.all({ projectId: path, state: 'merged' })).length >= 1),
  'delete branch': async () => { await api.Branches.remove(path, 'javascript/branch'); },
  'list releases': async () => { await api.ProjectReleases.all(path); },
  'get release': async () => check((await api.ProjectReleases.show(delivered, 'v1.1.0')).assets.links.length === 4),
  'list releases of a group': async () => check((await api.GroupReleases.all('acme/platform')).length > 3),
  'list environments': async () => check((await api.Environments.all(delivered)).some(place => place.tier === 'production')),
  'list deployments': async () => check((await api.Deployments.all(delivered, { environment: 'production', status: 'success' })).length > 3),
  'merge requests of deployments': async () => {
    const rows = await api.Deployments.all(delivered, { environment: 'production', status: 'success' });
    const brought = await Promise.all(rows.map((row) => api.Deployments.allMergeRequests(delivered, row.id)));
    check(brought.flat().length > 3);
  },
  'move issue': async () => { await api.Issues.move(path, made.issue.iid, (await api.Projects.show('acme/apps/web')).id); },
  'list pipelines': async () => check((await api.Pipelines.all(path)).length > 1),
  'list label events': async () => check((await api.IssueLabelEvents.all(path, made.issue.iid)).length === 1),
};

if (oauth) {
  operations['sign in by OAuth'] = async () => check((await new Gitlab({ host, oauthToken: oauth }).Users.showCurrentUser()).username);
}

for (const [name, operation] of Object.entries(operations)) {
  try {
    await operation();
    console.log('ok', name);
  } catch (error) {
    console.log('FAIL', `${name}:`, String(error.cause?.description ?? error.message).slice(0, 300).replaceAll('\n', ' '));
  }
}
