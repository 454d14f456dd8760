using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>
/// A row of <c>Namespace</c> where it stands for a project or a group: both have work items under one roof.
/// </summary>
internal sealed record NamespaceRow(Place Place, Project? Project, Group? Group)
{
    /// <summary>Whose namespace it is, where it is a person's: projects lie in it, but no work items.</summary>
    public User? Person { get; private init; }

    /// <summary>Where a person's namespace is: no work items are there.</summary>
    public static Place OfPeople { get; } = Place.OfGroup(0);

    /// <summary>Null for anybody but the person and administrators (<c>UserNamespacePolicy</c>).</summary>
    public static NamespaceRow? OfPerson(User? person, Viewer viewer) =>
        person is not null && (viewer.IsAdmin || viewer.User?.Id == person.Id)
            ? new NamespaceRow(OfPeople, null, null) { Person = person }
            : null;

    public static NamespaceRow? Of(Place place, Viewer viewer) => place.Kind == PlaceKind.Project
        ? viewer.World.Projects.Find(place.Id) is { } project && viewer.CanSee(project)
            ? new NamespaceRow(place, project, null)
            : null
        : viewer.World.Groups.Find(place.Id) is { } group && viewer.CanSee(group)
            ? new NamespaceRow(place, null, group)
            : null;
}
