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
        ReadAsync((Entity)on, on.TagList, context);

    private static ValueTask<Connection<Tag>> ReadAsync(Entity on, ListNeed list, IResolverContext context)
    {
        var bearer = TagBearer.Of(on);
        return Lists.ReadAsync(context, on, list, label => TagMapping.From(label, bearer));
    }
}
