using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Namespace: a project or a group, as the place where work items live.</summary>
internal static class NamespaceFields
{
    public static void Bind(FieldBindings bindings) => bindings.On<NamespaceRow>("Namespace")
        .Field("id", row => row switch
        {
            { Project: { } project } => Gid.Of("Namespaces::ProjectNamespace", project.NamespaceId),
            { Person: { } person } => Gid.Of("Namespaces::UserNamespace", person.NamespaceId),
            _ => Gid.Of("Group", row.Group!.Id),
        })
        .Field("name", row => row.Project?.Name ?? row.Group?.Name ?? row.Person?.Name)
        .Field("path", row => row.Project?.Path ?? row.Group?.Path ?? row.Person?.Username)
        .Field("fullName", row => row.Project?.NameWithNamespace ?? row.Group?.FullName ?? row.Person?.Name)
        .Field("fullPath", row => row.Project?.FullPath ?? row.Group?.FullPath ?? row.Person?.Username)
        .Field("description", row => row.Project?.Description ?? row.Group?.Description)
        .Field("visibility", row => (row.Project?.Visibility ?? row.Group?.Visibility)?.ToString().ToLowerInvariant())
        .Field("avatarUrl", row => row.Project?.AvatarUrl ?? row.Group?.AvatarUrl)
        .Field("webUrl", (row, context) => row.Group is { } group
            ? $"{context.BaseUrl()}/groups/{group.FullPath}"
            : $"{context.BaseUrl()}/{row.Project?.FullPath ?? row.Person?.Username}")
        .Field("workItem", (row, context) => GroupFields.FindWorkItem(row.Place, context))
        .Connection("workItems", (row, context) => row.Group is { } group
            ? WorkItemListing.OfGroup(context, group)
            : WorkItemListing.Of(context, [row.Place]))
        .Connection("workItemTypes", (row, context) => WorkItemTypes.Of(row.Place, context));
}
