using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// A unified record of something that GitLab can be asked for again. What GitLab answered is kept with it, so that
/// nested lists read what was asked along.
/// </summary>
internal abstract record Entity : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of(TypeName, Remote.Account, Key);

    internal Remote Remote { get; init; }

    /// <summary>GitLab's number of the entity, the same in REST and GraphQL.</summary>
    internal string UpstreamNumber => Remote.Number();

    /// <summary>The unified type's name.</summary>
    internal abstract string TypeName { get; }

    /// <summary>How GitLab is asked for the entity again.</summary>
    internal abstract EntityKind Upstream { get; }

    /// <summary>What the id says besides type and account.</summary>
    internal virtual string Key => UpstreamNumber;

    /// <summary>Where the entity's lists hang.</summary>
    internal ListPlace Place => ListPlace.On(Remote.Account, Upstream, UpstreamNumber) with { Name = "" };
}
