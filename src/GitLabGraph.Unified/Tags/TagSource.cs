using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>
/// Completes tags that REST named in passing: their name and colour, but not to whom they belong. Neither of GitLab's
/// APIs finds a label by its number, so it is looked up by its name in the place of what bears it.
/// </summary>
internal static class TagSource
{
    private static readonly string[] Told =
        ["id", "name", "description", "color", "scopedKey", "scopedValue", "__typename"];

    /// <summary>The tag that the field answers; looked up when more is selected than REST told.</summary>
    public static async ValueTask<Tag?> CompleteAsync(IResolverContext context, Remote named, Entity on)
    {
        var field = new PlannedField(context);
        var bearer = TagBearer.Of(on);

        if (field.Children().All(static child => Told.Contains(child.Name)))
        {
            return TagMapping.FromRest(named);
        }

        var place = await TagPlaceSource.FindAsync(context, bearer);
        var selection = new UpstreamSelection { TypeName = place.Kind.TypeName };
        TagNeeds.Add(selection.Add(Labels(place, named.Word("name"))).Below.Object("nodes", "Label").Leaf("id"), field);
        var found = await Parts.FindAsync(
            context, new EntityQuestion(place.Account, place.Kind, place.Number, selection), "Where the tag was met");
        var same = found.List("labels").Where(label => label.Number() == named.Number()).ToList();
        return same is [var known]
            ? TagMapping.From(known, bearer)
            : throw UnifiedErrors.NotFound(
                $"The tag \"{named.Word("name")}\" is not among those of the ticket's place any more.");
    }

    // A place and the groups above it may each have a label of the name. A group's list has those of its projects, too,
    // of which there may be any number; none of them is on a ticket of the group.
    private static UpstreamField Labels(TagPlace place, string name) =>
        new UpstreamField("labels") { IsConnection = true }
            .With("title", "String", name)
            .With([UpstreamArgument.Literal("includeAncestorGroups", "true")])
            .With(place.Kind == EntityKind.Group ? [TagArguments.OnlyOfGroups] : [])
            .With("first", "Int", PageRequest.LargestUpstreamSize);
}
