using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>GitLab lists the pull requests that close a ticket behind a link object of its own.</summary>
internal static class ClosingNeeds
{
    public static void Add(UpstreamSelection link, PlannedField holder)
    {
        link.TypeName ??= "WorkItemClosingMergeRequest";
        PullRequestNeeds.Add(link.Object("mergeRequest"), holder);
    }

    public static PullRequest Read(Remote link) => PullRequestMapping.From(link.Object("mergeRequest") ?? link);
}
