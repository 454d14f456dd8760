using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>A list that clients get whole, without pages, of an entity of GitLab's.</summary>
/// <param name="Name">GitLab's field.</param>
/// <param name="Element">What the items need.</param>
/// <param name="Map">Makes our item of GitLab's.</param>
internal sealed record PagelessList<T>(string Name, Need Element, Func<Remote, T> Map)
{
    /// <summary>The name under which GitLab answers it, where the owner is asked for it twice.</summary>
    public string? Alias { get; init; }

    /// <summary>Where the list stands in its owner, when not right on it.</summary>
    public Func<UpstreamSelection, UpstreamSelection> Place { get; init; } = static owner => owner;

    /// <summary>
    /// Whether it may be left out of a document that would cost too much, and is asked for by itself then.
    /// </summary>
    public bool IsDetachable { get; init; }

    /// <summary>
    /// Whether GitLab cuts a page before it takes out what may not be seen: a short one may be followed by another.
    /// </summary>
    public bool HidesRows { get; init; }

    /// <summary>Asks for the first page, along with its owner.</summary>
    public void Add(UpstreamSelection owner, PlannedField field)
    {
        var list = Place(owner).Add(new UpstreamField(Name, Alias) { IsConnection = true, IsDetachable = IsDetachable }
            .With("first", "Int", PageRequest.LargestUpstreamSize)).Below;
        Element(list.Object("nodes"), field);

        if (HidesRows)
        {
            list.Object("pageInfo").Leaf("hasNextPage");
        }
    }
}
