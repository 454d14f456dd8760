using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tags;

/// <summary>Whose a tag is, and how often it is used in the place where it was met.</summary>
[ObjectType<Tag>]
internal static class TagFields
{
    /// <summary>The workspace that the tag belongs to; null for a group's or the instance's.</summary>
    public static async ValueTask<Workspace?> GetWorkspaceAsync([Parent] Tag tag, IResolverContext context)
    {
        if (tag.Scope != TagScope.Workspace)
        {
            return null;
        }

        // A workspace's tag is met in its workspace only.
        var place = await TagPlaceSource.FindAsync(context, tag.MetOn);
        var selection = new UpstreamSelection();
        WorkspaceNeeds.Add(selection, new PlannedField(context));
        return WorkspaceMapping.From(await Parts.FindAsync(
            context, new EntityQuestion(place.Account, place.Kind, place.Number, selection), "The tag's workspace"));
    }

    /// <summary>The group that the tag belongs to; null for a workspace's or the instance's.</summary>
    public static ValueTask<Group?> GetGroupAsync([Parent] Tag tag, IResolverContext context) =>
        tag.Scope == TagScope.Group ? TagGroupSource.FindAsync(context, tag) : default;

    /// <summary>
    /// Open tickets with the tag, in the workspace or group where it was met. GitLab counts over REST only, in one
    /// request a place. Null when the tag is not in its place any more.
    /// </summary>
    [BatchResolver]
    public static ValueTask<ResolverResult<int?>[]> GetOpenTicketCountAsync(
        [Parent] IReadOnlyList<Tag> tags, IResolverContext context) =>
        TagFacts.ReadAsync(context, tags, static label => label.Integer("open_issues_count"));

    /// <summary>Closed tickets with the tag, counted like the open ones, and null where they are.</summary>
    [BatchResolver]
    public static ValueTask<ResolverResult<int?>[]> GetClosedTicketCountAsync(
        [Parent] IReadOnlyList<Tag> tags, IResolverContext context) =>
        TagFacts.ReadAsync(context, tags, static label => label.Integer("closed_issues_count"));

    /// <summary>Open pull requests with the tag, counted like the tickets, and null where they are.</summary>
    [BatchResolver]
    public static ValueTask<ResolverResult<int?>[]> GetOpenPullRequestCountAsync(
        [Parent] IReadOnlyList<Tag> tags, IResolverContext context) =>
        TagFacts.ReadAsync(context, tags, static label => label.Integer("open_merge_requests_count"));

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    [BatchResolver]
    public static ValueTask<ResolverResult<JsonElement?>[]> GetRemoteDataAsync(
        [Parent] IReadOnlyList<Tag> tags, IResolverContext context) =>
        TagFacts.ReadAsync(context, tags, static label => (JsonElement?)label.Json.ToElement());
}
