// What an answer says, in one shape for all, so that nobody is fast by answering something else. Only what GitLab's REST
// can say too: it has no status of a ticket, and no added and deleted lines of a merge request.
const names = (list) => list.map((one) => one.username);
const widget = (item, name) => item.widgets.find((one) => name in one)?.[name];

const readers = {
  unified: {
    board: ({ data }) => data.tickets.nodes.map((ticket) => [
      ticket.reference, ticket.title, ticket.author.username, names(ticket.assignees.nodes),
      ticket.tags.nodes.map((tag) => tag.name), ticket.comments.nodes.map((comment) => comment.body)]),
    review: ({ data }) => data.pullRequests.nodes.map((pull) => [
      pull.reference, pull.title, pull.author.username, pull.reviewers.nodes.map((reviewer) => reviewer.user.username),
      names(pull.approvals.approvedBy), pull.tags.nodes.map((tag) => tag.name)]),
  },
  gitLab: {
    board: ({ data }) => data.project.workItems.nodes.map((item) => [
      item.reference, item.title, item.author.username, names(widget(item, 'assignees').nodes),
      widget(item, 'labels').nodes.map((label) => label.title), widget(item, 'notes').nodes.map((note) => note.body)]),
    review: ({ data }) => data.group.mergeRequests.nodes.map((one) => [
      one.reference, one.title, one.author.username, names(one.reviewers.nodes), names(one.approvedBy.nodes),
      one.labels.nodes.map((label) => label.title)]),
  },
  rest: {
    board: ({ data }) => data.issues.map((issue) => [
      issue.references.full, issue.title, issue.author.username, names(issue.assignees),
      issue.labels.map((label) => label.name), issue.comments.map((note) => note.body)]),
    review: ({ data }) => data.mergeRequests.map((one) => [
      one.references.full, one.title, one.author.username, one.reviewStates.map((reviewer) => reviewer.user.username),
      one.approvals.approved_by.map((approver) => approver.user.username), one.labels.map((label) => label.name)]),
  },
};

// Lists within a row come in no order that all share.
const comparable = (row) => row.map((cell) => (Array.isArray(cell) ? [...cell].sort() : cell));

export const factsOf = (shape, question, answer) => JSON.stringify(readers[shape][question](answer).map(comparable));
