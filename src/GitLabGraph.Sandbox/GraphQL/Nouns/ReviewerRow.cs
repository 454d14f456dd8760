using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A reviewer of one merge request: the user and where the review stands.</summary>
internal sealed record ReviewerRow(User User, Reviewer Reviewer, MergeRequest Request)
{
    public static ReviewerRow Of(Reviewer reviewer, MergeRequest request, Viewer viewer) =>
        new(viewer.World.Users.Get(reviewer.UserId), reviewer, request);
}
