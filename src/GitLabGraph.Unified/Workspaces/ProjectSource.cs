using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Where workspaces and repos come from: GitLab's projects.</summary>
internal static class ProjectSource
{
    /// <summary>A project by its number or its full path.</summary>
    public static async ValueTask<Remote> FindAsync(
        IResolverContext context, LinkedAccount account, string? number, string? path, Need needs)
    {
        var field = new PlannedField(context);
        return (number, path) switch
        {
            ({ } given, null) => await Parts.FindAsync(context, Ask(account, given, needs, field), $"The {field.Name}"),
            (null, { } given) => await Parts.FindAsync(
                context,
                AskByPath(account, GivenName.OfPath(field.Name, given, "group/project"), needs, field),
                $"The {field.Name} {given}"),
            _ => throw UnifiedErrors.Invalid("Give either id or path."),
        };
    }

    /// <summary>Projects of the group in the filter, or of the instance.</summary>
    public static ValueTask<Connection<T>> ListAsync<T>(
        IResolverContext context, LinkedAccount account, ProjectFilter filter, Need needs, Func<Remote, T> map)
    {
        if (filter.Group is not { } group)
        {
            var all = new ListNeed("projects", needs) { Arguments = _ => ProjectArguments.OfInstance(filter) };
            return Lists.ReadAsync(context, ListPlace.Query(account), all, map);
        }

        var place = ListPlace.On(account, EntityKind.Group, GlobalId.Parse(group, "Group", account).Key);
        var list = new ListNeed("projects", needs) { Arguments = _ => ProjectArguments.OfGroup(filter) };
        return Lists.ReadAsync(context, place, list, map);
    }

    private static EntityQuestion Ask(LinkedAccount account, string number, Need needs, PlannedField field)
    {
        var selection = new UpstreamSelection();
        needs(selection, field);
        return new EntityQuestion(account, EntityKind.Project, number, selection);
    }

    private static RootQuestion AskByPath(LinkedAccount account, string path, Need needs, PlannedField field)
    {
        var root = new UpstreamField("project").With("fullPath", "ID!", path);
        needs(root.Below, field);
        return new RootQuestion(account, root);
    }
}
