using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>What REST knows of tags, read for all tags of a level at once: GitLab lists labels, it does not look them
/// up.</summary>
internal static class TagFacts
{
    // Below this many the labels are searched by name; above, the place's whole list is read.
    private const int FewTags = 3;

    /// <summary>Something that REST tells of each tag; null for one that is not in its place any more.</summary>
    public static async ValueTask<ResolverResult<T?>[]> ReadAsync<T>(
        IResolverContext context, IReadOnlyList<Tag> tags, Func<Remote, T?> read)
    {
        var results = new ResolverResult<T?>[tags.Count];
        var places = tags.Select(static (tag, index) => (Tag: tag, Index: index))
            .GroupBy(static item => item.Tag.MetOn);
        await Task.WhenAll(places.Select(ReadPlaceAsync));
        return results;

        async Task ReadPlaceAsync(IGrouping<TagBearer?, (Tag Tag, int Index)> met)
        {
            try
            {
                var facts = await FindAsync(context, met.Key, [.. met.Select(static item => item.Tag)]);

                foreach (var (tag, index) in met)
                {
                    results[index] = ResolverResult<T?>.Ok(
                        facts.TryGetValue(tag.Remote.Number(), out var found) ? read(found) : default);
                }
            }
            catch (GraphQLException failure)
            {
                foreach (var (_, index) in met)
                {
                    results[index] = ResolverResult<T?>.Fail(failure.Errors[0]);
                }
            }
        }
    }

    private static async ValueTask<Dictionary<string, Remote>> FindAsync(
        IResolverContext context, TagBearer? bearer, IReadOnlyList<Tag> tags)
    {
        var place = await TagPlaceSource.FindAsync(context, bearer);
        var names = tags.Select(static tag => tag.Name).Distinct(StringComparer.Ordinal).ToList();
        var lists = names.Count > FewTags
            ? [place.Labels]
            : names.Select(name => $"{place.Labels}&search={Uri.EscapeDataString(name)}");
        var found = await Task.WhenAll(
            lists.Select(list => RestSource.AllAsync(context, place.Account, list).AsTask()));
        var facts = new Dictionary<string, Remote>(StringComparer.Ordinal);

        foreach (var label in found.SelectMany(static list => list))
        {
            facts[label.Word("id")] = label;
        }

        return facts;
    }
}
