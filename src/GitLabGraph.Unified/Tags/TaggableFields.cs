using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>The tags of whatever can bear them.</summary>
[ExtendObjectType(typeof(ITaggable))]
internal static class TaggableFields
{
    /// <summary>By name.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Tag>> GetTagsAsync(
        [Parent] ITaggable on, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(
            context, (Entity)on, on.TagList, label => TagMapping.From(label, TagBearer.Of((Entity)on)));
}
