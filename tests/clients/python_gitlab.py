"""Drives a GitLab with python-gitlab: argv[1] address, argv[2] token, argv[3] an OAuth token or nothing.
Prints 'ok NAME' or 'FAIL NAME: why'."""
import sys

import gitlab

url, token = sys.argv[1:3]
oauth = sys.argv[3] if len(sys.argv) > 3 else None
gl = gitlab.Gitlab(url, private_token=token)
gl.auth()
project = gl.projects.get("acme/platform/gateway")
delivered = gl.projects.get("acme/platform/api")
group = gl.groups.get("acme")
made = {}


def keep(name, value):
    made[name] = value
    return value


def check(truth):
    assert truth, "unexpected answer"


def save(item, **values):
    for name, value in values.items():
        setattr(item, name, value)
    item.save()


def merge():
    """On a project that asks for no approvals, with a branch of its own."""
    free = gl.projects.get("acme/apps/mobile/android")
    free.branches.create({"branch": "python/merge", "ref": "main"})
    free.commits.create({"branch": "python/merge", "commit_message": "From Python", "actions": [{"action": "create", "file_path": "python.txt", "content": "x"}]})
    request = free.mergerequests.create({"title": "Merge me", "source_branch": "python/merge", "target_branch": "main"})
    request.merge()
    check(free.mergerequests.get(request.iid).state == "merged")


def sign_in():
    other = gitlab.Gitlab(url, oauth_token=oauth)
    other.auth()
    check(other.user.username)


OPERATIONS = [
    ("current user", lambda: check(gl.user.username)),
    ("version", lambda: check(gl.version()[0].startswith("18."))),
    ("list projects", lambda: check(len(gl.projects.list(all=True)) >= 12)),
    ("list projects by keyset", lambda: check(len(gl.projects.list(pagination="keyset", order_by="id", per_page=5, all=True)) >= 12)),
    ("get project", lambda: check(project.path_with_namespace == "acme/platform/gateway")),
    ("list groups", lambda: check(len(gl.groups.list(all=True)) >= 10)),
    ("get group", lambda: check(group.full_path == "acme")),
    ("list group projects", lambda: check(len(group.projects.list(include_subgroups=True, all=True)) >= 3)),
    ("list namespaces", lambda: check(len(gl.namespaces.list(all=True)) >= 1)),
    ("list group issues", lambda: check(len(group.issues.list(per_page=5, get_all=False)) == 5)),
    ("list users", lambda: check(len(gl.users.list(username="dana")) == 1)),
    ("list members", lambda: check(len(project.members_all.list(all=True)) > 3)),
    ("list issues to the end", lambda: check(len(project.issues.list(all=True, per_page=7)) >= 30)),
    ("create issue", lambda: keep("issue", project.issues.create({"title": "From Python", "labels": ["python"], "description": "- [ ] one"}))),
    ("get issue", lambda: check(project.issues.get(made["issue"].iid).title == "From Python")),
    ("update issue", lambda: save(made["issue"], title="From Python, again")),
    ("close issue", lambda: save(made["issue"], state_event="close")),
    ("reopen issue", lambda: save(made["issue"], state_event="reopen")),
    ("create note", lambda: keep("note", made["issue"].notes.create({"body": "A comment"}))),
    ("list notes", lambda: check(any(note.body == "A comment" for note in made["issue"].notes.list(all=True)))),
    ("update note", lambda: save(made["note"], body="A better comment")),
    ("create discussion", lambda: keep("discussion", made["issue"].discussions.create({"body": "A thread"}))),
    ("reply to discussion", lambda: made["discussion"].notes.create({"body": "A reply"})),
    ("delete note", lambda: made["note"].delete()),
    ("list discussions", lambda: check(len(made["issue"].discussions.list(all=True)) >= 2)),
    ("create label", lambda: keep("label", project.labels.create({"name": "from python", "color": "#112233"}))),
    ("update label", lambda: save(made["label"], color="#445566")),
    ("list labels", lambda: check(len(project.labels.list(all=True)) > 5)),
    ("delete label", lambda: made["label"].delete()),
    ("create milestone", lambda: keep("milestone", project.milestones.create({"title": "python milestone"}))),
    ("list milestones", lambda: check(len(project.milestones.list(all=True)) >= 1)),
    ("create branch", lambda: keep("branch", project.branches.create({"branch": "python/#1-50%", "ref": "main"}))),
    ("get branch", lambda: check(project.branches.get("python/#1-50%").name == "python/#1-50%")),
    ("list branches", lambda: check(len(project.branches.list(all=True)) >= 2)),
    ("create commit", lambda: project.commits.create({"branch": "python/#1-50%", "commit_message": "From Python", "actions": [{"action": "create", "file_path": "python.txt", "content": "x"}]})),
    ("create merge request", lambda: keep("mr", project.mergerequests.create({"title": "From Python", "source_branch": "python/#1-50%", "target_branch": "main"}))),
    ("list commits", lambda: check(len(project.commits.list(all=True)) > 3)),
    ("get merge request", lambda: check(project.mergerequests.get(made["mr"].iid).state == "opened")),
    ("comment on merge request", lambda: made["mr"].notes.create({"body": "Looks good"})),
    ("approvals", lambda: made["mr"].approvals.get()),
    ("list merge requests", lambda: check(len(project.mergerequests.list(state="opened", all=True)) >= 1)),
    ("list pipelines", lambda: check(len(project.pipelines.list(all=True)) > 1)),
    ("list label events", lambda: check(len(made["issue"].resourcelabelevents.list()) == 1)),
    ("approve merge request", lambda: next(
        mr for mr in project.mergerequests.list(state="opened", iterator=True)
        if mr.author["username"] != gl.user.username and not mr.approvals.get().user_has_approved).approve()),
    ("close merge request", lambda: save(made["mr"], state_event="close")),
    ("reopen merge request", lambda: save(made["mr"], state_event="reopen")),
    ("merge merge request", lambda: merge()),
    ("list releases", lambda: project.releases.list(all=True)),
    ("get release", lambda: check(len(delivered.releases.get("v1.1.0").assets["links"]) == 4)),
    ("latest pipeline", lambda: check(delivered.pipelines.get("latest").ref == "main")),
    ("list environments", lambda: check(any(place.tier == "production" for place in delivered.environments.list(all=True)))),
    ("list deployments", lambda: check(all(row.status == "success" for row in delivered.deployments.list(environment="production", status="success", order_by="finished_at", finished_after="2026-01-01T00:00:00Z", all=True)))),
    ("merge requests of deployments", lambda: check(sum(len(row.mergerequests.list(all=True)) for row in delivered.deployments.list(environment="production", all=True)) > 3)),
    ("award emoji", lambda: made["issue"].awardemojis.create({"name": "tada"})),
    ("set time estimate", lambda: check(made["issue"].time_estimate("3h")["time_estimate"] == 10800)),
    ("move issue", lambda: made["issue"].move(gl.projects.get("acme/handbook").id)),
    ("delete branch", lambda: made["branch"].delete()),
]

if oauth:
    OPERATIONS.append(("sign in by OAuth", sign_in))

for name, operation in OPERATIONS:
    try:
        operation()
        print("ok", name)
    except Exception as error:  # every operation is tried, whatever became of the one before
        print("FAIL", name + ":", repr(error)[:300])
