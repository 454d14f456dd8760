using System.Runtime.CompilerServices;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Paging;

/// <summary>
/// A list read page by page as it is enumerated, whatever way GitLab pages it. It ends when GitLab says so; a list that
/// cannot be read to its end throws with the reason, after what was read. May be enumerated again, which asks anew.
/// </summary>
/// <param name="read">Reads the page at a position, the first at null.</param>
public sealed class Listing<T>(Func<string?, CancellationToken, Task<GitLabPage<T>>> read) : IAsyncEnumerable<T>
{
    /// <summary>
    /// One page at a time, for whoever keeps positions: null begins, <see cref="GitLabPage{T}.Next"/> goes on.
    /// </summary>
    public Task<GitLabPage<T>> PageAsync(string? position, CancellationToken cancellationToken) =>
        read(position, cancellationToken);

    /// <exception cref="GitLabException">The next page could not be read, or GitLab's pages go in a circle.</exception>
    public async IAsyncEnumerable<GitLabPage<T>> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = default(string);
        var visited = new HashSet<string>(StringComparer.Ordinal);

        do
        {
            var page = await read(position, cancellationToken);
            yield return page;
            position = page.Next;

            if (position is not null && !visited.Add(position))
            {
                throw new GitLabException(GitLabError.ListIncomplete, "GitLab's next page was read already.");
            }
        }
        while (position is not null);
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync(cancellationToken))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>Everything at once.</summary>
    public async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken)
    {
        var items = new List<T>();

        await foreach (var page in PagesAsync(cancellationToken))
        {
            items.AddRange(page.Items);
        }

        return items;
    }
}
