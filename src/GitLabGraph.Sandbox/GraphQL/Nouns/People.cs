using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Users by their ids.</summary>
internal static class People
{
    public static User? Find(long? id, Viewer viewer) => id is { } number ? viewer.World.Users.Find(number) : null;

    public static IEnumerable<User> Of(IEnumerable<long> ids, Viewer viewer) =>
        ids.Select(viewer.World.Users.Find).OfType<User>().OrderBy(user => user.Id);

    /// <summary>Author, assignees and those who wrote a comment: GitLab's participants.</summary>
    public static IEnumerable<User> InvolvedIn(Issue issue, Viewer viewer) => Of(
        viewer.World.Notes.Of(issue.AsTarget)
            .Where(note => !note.IsSystem && viewer.CanSee(note, issue.Place))
            .Select(note => note.AuthorId)
            .Concat(issue.AssigneeIds)
            .Append(issue.AuthorId)
            .Distinct(),
        viewer);
}
