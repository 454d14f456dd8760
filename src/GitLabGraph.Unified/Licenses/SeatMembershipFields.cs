using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Where a membership that costs a seat was given.</summary>
[ObjectType<SeatMembership>]
internal static class SeatMembershipFields
{
    /// <summary>The group or workspace; null, with an error, where the account may not see it.</summary>
    public static async ValueTask<IMembershipTarget?> GetOnAsync(
        [Parent] SeatMembership membership, IResolverContext context)
    {
        var field = new PlannedField(context);
        var selection = new UpstreamSelection();

        if (membership.IsInWorkspace)
        {
            WorkspaceNeeds.Add(selection, field);
            return WorkspaceMapping.From(await FindAsync(context, membership, EntityKind.Project, selection));
        }

        GroupNeeds.Add(selection, field);
        return GroupMapping.From(await FindAsync(context, membership, EntityKind.Group, selection));
    }

    private static ValueTask<Remote> FindAsync(
        IResolverContext context, SeatMembership membership, EntityKind kind, UpstreamSelection selection) =>
        Parts.FindAsync(
            context,
            new EntityQuestion(membership.Remote.Account, kind, membership.TargetNumber, selection),
            "What the membership is in");
}
