using System.Collections.Immutable;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Commits of a repository.</summary>
internal static class CommitEndpoints
{
    public static void Map(RestRouter router)
    {
        const string Commits = "/projects/:id/repository/commits";
        router.Get(Commits, On.Code(List));
        router.Post(Commits, On.Code(Create));
        router.Get(
            $"{Commits}/:sha",
            OnCommit((call, _, commit) => RestAnswer.Json(json => CommitEntity.Detail(json, commit, call))));
        router.Get($"{Commits}/:sha/merge_requests", OnCommit(MergeRequests));
    }

    private static RestAnswer List(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (project.IsEmpty)
        {
            return OffsetPage.Of(
                call,
                Array.Empty<Commit>(),
                (json, commit) => CommitEntity.Basic(json, commit, call),
                isCounted: false);
        }

        if (call.World.FindCommit(project.Id, given.Text("ref_name") ?? project.DefaultBranch!) is not { } head)
        {
            return RestAnswer.NotFound("Commit");
        }

        var commits = given.Flag("all") == true
            ? call.World.Commits.Of(project.Id).Reverse()
            : call.World.HistoryOf(project.Id, head.Sha);
        commits = given.Moment("since") is { } since ? commits.Where(commit => commit.CommittedAt >= since) : commits;
        commits = given.Moment("until") is { } until ? commits.Where(commit => commit.CommittedAt <= until) : commits;
        commits = given.Text("author") is { } author
            ? commits.Where(commit => commit.AuthorName.Contains(author, StringComparison.OrdinalIgnoreCase)
                || commit.AuthorEmail == author)
            : commits;

        // Gitaly does not count; there are no totals here.
        return OffsetPage
            .Of(call, [.. commits], (json, commit) => CommitEntity.Basic(json, commit, call), isCounted: false);
    }

    private static RestAnswer Create(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (given.Text("branch") is not { Length: > 0 } branch
            || given.Text("commit_message") is not { Length: > 0 } message)
        {
            return RestAnswer.Missing(given.Has("branch") ? "commit_message" : "branch");
        }

        var kinds = given.Each("actions[action]");
        var paths = given.Each("actions[file_path]");
        var contents = given.Each("actions[content]");
        var previous = given.Each("actions[previous_path]");
        ImmutableArray<FileAction> actions = [.. kinds.Select((kind, index) =>
            new FileAction(
                kind,
                paths.ElementAtOrDefault(index) ?? "",
                contents.ElementAtOrDefault(index) ?? "",
                previous.ElementAtOrDefault(index)))];
        return call.World.Changes.Commits
            .Create(call.Viewer, project, new CommitDraft(branch, given.Text("start_branch"), message, actions))
            .Made((json, commit) => CommitEntity.Detail(json, commit, call));
    }

    private static RestAnswer MergeRequests(RestCall call, Project project, Commit commit)
    {
        var requests = call.World.MergeRequests.Of(project.Id)
            .Where(request => request.MergeCommitSha == commit.Sha
                || call.World.CommitsOf(request).Any(known => known.Sha == commit.Sha));
        return OffsetPage.Of(call, [.. requests], (json, request) => MergeRequestEntity.Write(json, request, call));
    }

    private static RestHandler OnCommit(Func<RestCall, Project, Commit, RestAnswer> handle) =>
        On.Code((call, project) =>
        call.World.FindCommit(project.Id, call.Route("sha")) is { } commit
            ? handle(call, project, commit)
            : RestAnswer.NotFound("Commit"));
}
