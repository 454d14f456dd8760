using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>A list that clients get whole, without pages, of an entity of GitLab's.</summary>
/// <param name="Name">GitLab's field.</param>
/// <param name="Element">What the items need.</param>
/// <param name="Map">Makes our item of GitLab's.</param>
internal sealed record PagelessList<T>(string Name, Need Element, Func<Remote, T> Map)
{
    /// <summary>Asks for the first page, along with its owner.</summary>
    public void Add(UpstreamSelection owner, PlannedField field) => Element(
        owner.Add(new UpstreamField(Name) { IsConnection = true }
            .With("first", "Int", PageRequest.LargestUpstreamSize)).Below.Object("nodes"),
        field);
}
