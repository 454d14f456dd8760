# Drives a GitLab with ruby-gitlab: ARGV[0] address, [1] token, [2] an OAuth token or nothing.
# Prints 'ok NAME' or 'FAIL NAME: why'.
require 'gitlab'

url, token, oauth = ARGV
client = Gitlab.client(endpoint: "#{url}/api/v4", private_token: token)
path = 'acme/apps/web'
made = {}

def check(truth)
  raise 'unexpected answer' unless truth
end

operations = {
  'current user' => -> { check client.user.username },
  'version' => -> { check client.version.version.start_with?('18.') },
  'list projects' => -> { check client.projects(per_page: 50).auto_paginate.size >= 12 },
  'get project' => -> { check client.project(path).path_with_namespace == path },
  'list groups' => -> { check client.groups.size >= 10 },
  'get group' => -> { check client.group('acme').full_path == 'acme' },
  'list group projects' => -> { check client.group_projects('acme', include_subgroups: true).size >= 3 },
  'list users' => -> { check client.users(username: 'dana').size == 1 },
  'get member' => -> { check client.all_members(path, query: 'Dana').size == 1 },
  'list commits' => -> { check client.commits(path).size > 3 },
  'list members' => -> { check client.all_members(path).size > 3 },
  'list issues to the end' => -> { check client.issues(path, per_page: 7).auto_paginate.size >= 40 },
  'create issue' => -> { made[:issue] = client.create_issue(path, 'From Ruby', labels: 'ruby,needs docs') },
  'get issue' => -> { check client.issue(path, made[:issue].iid).labels == ['needs docs', 'ruby'] },
  'update issue' => -> { client.edit_issue(path, made[:issue].iid, title: 'From Ruby, again') },
  'close issue' => -> { check client.close_issue(path, made[:issue].iid).state == 'closed' },
  'reopen issue' => -> { check client.reopen_issue(path, made[:issue].iid).state == 'opened' },
  'create note' => -> { made[:note] = client.create_issue_note(path, made[:issue].iid, 'A comment') },
  'list notes' => -> { check client.issue_notes(path, made[:issue].iid).size >= 2 },
  'update note' => -> { client.edit_issue_note(path, made[:issue].iid, made[:note].id, 'A better comment') },
  'delete note' => -> { client.delete_issue_note(path, made[:issue].iid, made[:note].id) },
  'create label' => -> { client.create_label(path, 'from-ruby', '#112233') },
  'update label' => -> { client.edit_label(path, 'from-ruby', color: '#445566') },
  'list labels' => -> { check client.labels(path).size > 5 },
  'delete label' => -> { client.delete_label(path, 'from-ruby') },
  'create milestone' => -> { made[:milestone] = client.create_milestone(path, 'ruby milestone') },
  'list milestones' => -> { check client.milestones(path).size >= 1 },
  'create branch' => -> { client.create_branch(path, 'ruby/branch', 'main') },
  'get branch' => -> { check client.branch(path, 'ruby/branch').name == 'ruby/branch' },
  'list branches' => -> { check client.branches(path).size >= 2 },
  'create commit' => -> { client.create_commit(path, 'ruby/branch', 'From Ruby', [{ action: 'create', file_path: 'ruby.txt', content: 'x' }]) },
  'create merge request' => -> { made[:mr] = client.create_merge_request(path, 'From Ruby', source_branch: 'ruby/branch', target_branch: 'main') },
  'get merge request' => -> { check client.merge_request(path, made[:mr].iid).state == 'opened' },
  'list merge requests' => -> { check client.merge_requests(path, state: 'opened').size >= 1 },
  'comment on merge request' => -> { client.create_merge_request_note(path, made[:mr].iid, 'Looks good') },
  'close merge request' => -> { check client.update_merge_request(path, made[:mr].iid, state_event: 'close').state == 'closed' },
  'merge merge request' => lambda {
    free = 'acme/handbook'
    client.create_branch(free, 'ruby/merge', 'main')
    client.create_commit(free, 'ruby/merge', 'From Ruby', [{ action: 'create', file_path: 'ruby.txt', content: 'x' }])
    request = client.create_merge_request(free, 'Merge me', source_branch: 'ruby/merge', target_branch: 'main')
    check client.accept_merge_request(free, request.iid).state == 'merged'
  },
  'list releases' => -> { client.project_releases(path) },
  'move issue' => -> { client.move_issue(path, made[:issue].iid, to_project_id: client.project('acme/handbook').id) },
  'list pipelines' => -> { check client.pipelines(path).size > 1 },
  'delete branch' => -> { client.delete_branch(path, 'ruby/branch') }
}

if oauth
  operations['sign in by OAuth'] = lambda {
    check Gitlab.client(endpoint: "#{url}/api/v4", private_token: oauth).user.username
  }
end

operations.each do |name, operation|
  operation.call
  puts "ok #{name}"
rescue StandardError => e
  puts "FAIL #{name}: #{e.class} #{e.message[0, 300].tr("\n", ' ')}"
end
