using System.Globalization;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Packing;
using GitLabGraph.GitLab.Paging;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.GitLab.Rest;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.GitLab.Tests.Wire.Soak;

/// <summary>
/// What a soak does, each held against the world itself: a list is all there is, a write is there exactly once. What
/// the client could not do is its exception, and passes through.
/// </summary>
internal sealed class SoakOperations(SandboxServer server, GitLabClient client, SoakTally tally)
{
    private const string Project = "acme/platform/api";

    private const string Page =
        """
        query($path: ID!, $after: String) { project(fullPath: $path) { workItems(first: 25, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { iid } } } }
        """;

    private readonly Place _place = server.World.FindProject(Project)!.Place;
    private int _writes;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Func<UpstreamCall, Task>[] All =>
        [ListByNumberAsync, ListByKeyAsync, ListByCursorAsync, LookUpAsync, CommentByRestAsync, CommentByGraphQLAsync];

    private IEnumerable<int> Iids => server.World.Issues.Of(_place).Select(issue => issue.Iid);

    private async Task ListByNumberAsync(UpstreamCall call)
    {
        var issues = await client.Rest.List(
            new RestPath("projects").Value(Project).Then("issues"), RestJson.Default.ListRestIssue, call, pageSize: 20)
            .ToListAsync(Cancellation);
        Compare("by number", issues.Select(issue => issue.Iid), Iids);
    }

    private async Task ListByKeyAsync(UpstreamCall call)
    {
        var projects = await client.Rest.List(
            new RestPath("projects").With("pagination", "keyset").With("order_by", "id"),
            RestJson.Default.ListRestProject,
            call,
            pageSize: 4).ToListAsync(Cancellation);
        Compare("by key", projects.Select(project => (int)project.Id), server.World.Projects.All.Select(project => (int)project.Id));
    }

    private async Task ListByCursorAsync(UpstreamCall call)
    {
        var iids = await client.GraphQL.List(
            after => new GraphQLOperation(Page) { Variables = new Dictionary<string, object?> { ["path"] = Project, ["after"] = after } },
            data => data.Any("project").Any("workItems"),
            node => int.Parse(node.Text("iid")!, CultureInfo.InvariantCulture),
            call).ToListAsync(Cancellation);
        Compare("by cursor", iids, Iids);
    }

    private async Task LookUpAsync(UpstreamCall call)
    {
        var issues = server.World.Issues.Of(_place).Take(60).ToArray();
        var lookups = issues.Select(issue => new Lookup(
            "issue(id: $id) { id title }",
            new Dictionary<string, LookupVariable> { ["id"] = new("IssueID!", $"gid://gitlab/Issue/{issue.Id}") })).ToArray();
        using var answers = await client.Lookups.AnswerAsync(lookups, call, Cancellation);

        for (var position = 0; position < issues.Length; position++)
        {
            if (answers[position].Failure is { } failure)
            {
                throw failure;
            }

            Expect(answers[position].Value.Text("title") == issues[position].Title, "A look-up got another's answer.");
        }

        tally.Complete("look-ups");
    }

    private Task CommentByRestAsync(UpstreamCall call) => WriteOnceAsync("REST write", body => client.Rest.SendAsync(
        HttpMethod.Post,
        new RestPath("projects").Value(Project).Then("issues").Value(1).Then("notes"),
        new Dictionary<string, object?> { ["body"] = body },
        RestJson.Default.RestNote,
        call,
        Cancellation));

    private Task CommentByGraphQLAsync(UpstreamCall call) => WriteOnceAsync("GraphQL write", async body =>
    {
        using var result = await client.GraphQL.MutateAsync(
            "mutation($id: NoteableID!, $body: String!) { createNote(input: { noteableId: $id, body: $body }) { errors } }",
            new Dictionary<string, object?> { ["id"] = $"gid://gitlab/Issue/{Issue.Id}", ["body"] = body },
            call,
            Cancellation);
    });

    private Sandbox.World.Planning.Issue Issue => server.World.FindIssue(_place, 1)!;

    /// <summary>Once when it succeeded; once or not at all when the client says that it failed.</summary>
    private async Task WriteOnceAsync(string name, Func<string, Task> write)
    {
        var body = $"Soak {Interlocked.Increment(ref _writes)}";
        var isDone = false;

        try
        {
            await write(body);
            isDone = true;
            tally.Complete(name);
        }
        finally
        {
            var notes = server.World.Notes.Of(Issue.AsTarget).Where(note => note.Body == body).ToArray();
            Expect(notes.Length <= 1, $"{name}: {body} was written {notes.Length} times.");
            Expect(notes.Length == 1 || !isDone, $"{name}: {body} succeeded and is not there.");
            Array.ForEach(notes, Remove);
        }
    }

    private void Remove(Note note) =>
        server.World.Changes.Notes.Delete(server.World.SeenBy(server.World.FindUser("root")), note);

    private void Compare(string way, IEnumerable<int> read, IEnumerable<int> there)
    {
        Expect(read.Order().SequenceEqual(there.Order()), $"The list {way} is not what is there.");
        tally.Complete($"list {way}");
    }

    private void Expect(bool truth, string wrong)
    {
        if (!truth)
        {
            tally.Wrongs.Enqueue(wrong);
        }
    }
}
