using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tags;

/// <summary>What can bear tags.</summary>
[InterfaceType("Taggable")]
internal interface ITaggable : INode
{
    /// <summary>What the tags are read by.</summary>
    [GraphQLIgnore]
    ListNeed TagList { get; }
}
