using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>Finds the workspace or group in which a tag was met.</summary>
internal static class TagPlaceSource
{
    public static async ValueTask<TagPlace> FindAsync(IResolverContext context, TagBearer? bearer)
    {
        if (bearer is null)
        {
            throw UnifiedErrors.NotFound("This tag was met without a place: ask for it through its workspace.");
        }

        var question = new EntityQuestion(bearer.Account, bearer.Kind, bearer.Number, AskOf(bearer.Kind));
        var found = await Parts.FindAsync(context, question, "What the tag was met on");

        if (bearer.Kind == EntityKind.Project || bearer.Kind == EntityKind.Group)
        {
            return new TagPlace(bearer.Account, bearer.Kind, bearer.Number, found.Word("fullPath"));
        }

        // An issue of an older instance tells its project's number only.
        return found.Text("projectId") is { } number
            ? await FindAsync(context, bearer with { Kind = EntityKind.Project, Number = number })
            : PlaceOf(found);
    }

    private static UpstreamSelection AskOf(EntityKind kind)
    {
        var selection = new UpstreamSelection { TypeName = kind.TypeName };

        if (kind == EntityKind.Issue)
        {
            return selection.Leaf("projectId");
        }

        if (kind == EntityKind.Project || kind == EntityKind.Group)
        {
            return selection.Leaf("fullPath");
        }

        selection.Object("project", "Project").Leaf("id").Leaf("fullPath");

        if (kind.TypeName == EntityKind.WorkItem.TypeName)
        {
            // A ticket of a group, such as an epic, has no project.
            selection.Object("namespace", "Namespace").Leaf("id").Leaf("fullPath");
        }

        return selection;
    }

    private static TagPlace PlaceOf(Remote found) => (found.Object("project"), found.Object("namespace")) switch
    {
        ({ } project, _) =>
            new TagPlace(found.Account, EntityKind.Project, project.Number(), project.Word("fullPath")),
        (_, { } group) => new TagPlace(found.Account, EntityKind.Group, group.Number(), group.Word("fullPath")),
        _ => throw UnifiedErrors.NotFound("Where the tag was met may not be seen by the linked account."),
    };
}
