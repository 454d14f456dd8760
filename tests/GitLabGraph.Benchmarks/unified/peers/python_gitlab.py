# The loop that a user of python-gitlab would write: a list, then what each row lacks, one after the other.
import json
import os
import sys
import threading
import time

import gitlab

LIST = {"state": "opened", "order_by": "updated_at", "sort": "desc", "per_page": 50, "get_all": False, "with_labels_details": True}
NOTES = {"activity_filter": "only_comments", "order_by": "created_at", "sort": "asc", "per_page": 3, "get_all": False}


def board(client):
    rows = []
    for issue in client.projects.get(1002, lazy=True).issues.list(**LIST):
        notes = issue.notes.list(**NOTES) if issue.user_notes_count else []
        rows.append(issue.asdict() | {"comments": [note.asdict() for note in notes]})
    return {"issues": rows}


def review(client):
    rows = []
    for one in client.groups.get(101, lazy=True).mergerequests.list(**LIST):
        detail = client.projects.get(one.project_id, lazy=True).mergerequests.get(one.iid)
        # Version 3.12 has no name for a merge request's reviewers and their states.
        reviewers = client.http_get(f"/projects/{one.project_id}/merge_requests/{one.iid}/reviewers")
        rows.append(one.asdict() | {"detail": detail.asdict(), "reviewStates": reviewers, "approvals": detail.approvals.get().asdict()})
    return {"mergeRequests": rows}


ANSWER = {"board": board, "review": review}[sys.argv[2]]


def client():
    return gitlab.Gitlab(os.environ["UPSTREAM"], private_token=os.environ["TOKEN"])


CLIENTS = [client() for _ in range(16)]


def load(order):
    taken, started = [], time.perf_counter()

    def work(own):
        count = 0
        while count < order["rounds"] if "rounds" in order else time.perf_counter() - started < order["seconds"]:
            begun = time.perf_counter()
            ANSWER(own)
            taken.append((time.perf_counter() - begun) * 1000)
            count += 1

    threads = [threading.Thread(target=work, args=(own,)) for own in CLIENTS[: order["workers"]]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"taken": taken, "elapsed": (time.perf_counter() - started) * 1000}


for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps({"data": ANSWER(CLIENTS[0])} if order["do"] == "answer" else load(order)), flush=True)
