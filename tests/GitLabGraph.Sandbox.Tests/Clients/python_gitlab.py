"""Drives a GitLab with python-gitlab: argv[1] address, argv[2] token. Prints 'ok NAME' or 'FAIL NAME: why'."""
import sys

import gitlab

url, token = sys.argv[1:3]
gl = gitlab.Gitlab(url, private_token=token)
gl.auth()
project = gl.projects.get("acme/platform/gateway")
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


OPERATIONS = [
    ("current user", lambda: check(gl.user.username == "mei")),
    ("version", lambda: check(gl.version()[0].startswith("18."))),
    ("list projects", lambda: check(len(gl.projects.list(all=True)) >= 12)),
    ("list projects by keyset", lambda: check(len(gl.projects.list(pagination="keyset", order_by="id", per_page=5, all=True)) >= 12)),
    ("get project", lambda: check(project.path_with_namespace == "acme/platform/gateway")),
    ("list groups", lambda: check(len(gl.groups.list(all=True)) >= 10)),
    ("get group", lambda: check(group.full_path == "acme")),
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
    ("list discussions", lambda: check(len(made["issue"].discussions.list(all=True)) >= 2)),
    ("create label", lambda: keep("label", project.labels.create({"name": "from python", "color": "#112233"}))),
    ("update label", lambda: save(made["label"], color="#445566")),
    ("list labels", lambda: check(len(project.labels.list(all=True)) > 5)),
    ("delete label", lambda: made["label"].delete()),
    ("create milestone", lambda: keep("milestone", project.milestones.create({"title": "python milestone"}))),
    ("create branch", lambda: keep("branch", project.branches.create({"branch": "python/#1-50%", "ref": "main"}))),
    ("get branch", lambda: check(project.branches.get("python/#1-50%").name == "python/#1-50%")),
    ("create commit", lambda: project.commits.create({"branch": "python/#1-50%", "commit_message": "From Python", "actions": [{"action": "create", "file_path": "python.txt", "content": "x"}]})),
    ("create merge request", lambda: keep("mr", project.mergerequests.create({"title": "From Python", "source_branch": "python/#1-50%", "target_branch": "main"}))),
    ("comment on merge request", lambda: made["mr"].notes.create({"body": "Looks good"})),
    ("approvals", lambda: made["mr"].approvals.get()),
    ("list merge requests", lambda: check(len(project.mergerequests.list(state="opened", all=True)) >= 1)),
    ("list pipelines", lambda: check(len(project.pipelines.list(all=True)) > 1)),
    ("list label events", lambda: check(len(made["issue"].resourcelabelevents.list()) == 1)),
    ("close merge request", lambda: save(made["mr"], state_event="close")),
    ("delete branch", lambda: made["branch"].delete()),
]

for name, operation in OPERATIONS:
    try:
        operation()
        print("ok", name)
    except Exception as error:  # every operation is tried, whatever became of the one before
        print("FAIL", name + ":", repr(error)[:300])
