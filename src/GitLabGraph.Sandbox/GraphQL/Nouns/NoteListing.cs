using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Notes and threads of an issue or merge request, as far as the viewer may read them.</summary>
internal static class NoteListing
{
    private static readonly RowOrder<Note> Oldest = new(
        "created_at", note => RowOrder<Note>.Sortable(note.CreatedAt), note => note.Id, IsDescending: false);

    /// <summary>The oldest first: what GitLab imports, or notes down afterwards, has a later id than time.</summary>
    public static Listing<Note> Notes(Target target, IResolverContext context)
    {
        var passes = Filter(context.Text("filter"));
        var notes = Visible(target, context.Viewer()).Where(passes);
        return new Listing<Note>([.. notes.OrderBy(note => note.CreatedAt).ThenBy(note => note.Id)], Oldest);
    }

    /// <summary>Threads in the order they began; <c>CREATED_DESC</c> turns it round.</summary>
    public static Listing<World.Discussion.Thread> Threads(Target target, IResolverContext context)
    {
        var passes = Filter(context.Text("filter"));
        var threads = Visible(target, context.Viewer())
            .GroupBy(note => note.DiscussionId)
            .Select(notes => new World.Discussion.Thread(notes.Key, [.. notes.OrderBy(note => note.Id)]))
            .Where(thread => passes(thread.First));
        var isDescending = context.Text("sort") == "CREATED_DESC";
        var ordered = isDescending
            ? threads.OrderByDescending(thread => thread.First.Id)
            : threads.OrderBy(thread => thread.First.Id);
        return new Listing<World.Discussion.Thread>(
            [.. ordered], RowOrder<World.Discussion.Thread>.ById(thread => thread.First.Id, isDescending));
    }

    /// <summary>The notes of an item that the viewer may read: internal ones are for the team.</summary>
    public static IEnumerable<Note> Visible(Target target, Viewer viewer) => viewer.PlaceOf(target) is { } place
        ? viewer.World.Notes.Of(target).Where(note => viewer.CanSee(note, place))
        : [];

    private static Func<Note, bool> Filter(string? filter) => filter switch
    {
        "ONLY_COMMENTS" => note => !note.IsSystem,
        "ONLY_ACTIVITY" => note => note.IsSystem,
        _ => _ => true,
    };
}
