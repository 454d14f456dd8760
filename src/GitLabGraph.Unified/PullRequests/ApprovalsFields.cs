using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>The fields of approvals that may reach GitLab.</summary>
[ObjectType<Approvals>]
internal static class ApprovalsFields
{
    /// <summary>In the order GitLab tells.</summary>
    public static ValueTask<IReadOnlyList<User>> GetApprovedByAsync(
        [Parent] Approvals approvals, IResolverContext context) =>
        PagelessLists.ReadAsync(
            context,
            approvals.Request.Object("approvedBy"),
            ListPlace.On(approvals.Request.Account, EntityKind.MergeRequest, approvals.Request.Number()),
            PullRequestNeeds.Approvers);
}
