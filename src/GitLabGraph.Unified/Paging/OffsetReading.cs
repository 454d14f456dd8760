using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>Reads numbered pages of a list until a slice of it has what it needs.</summary>
/// <param name="context">The field being resolved.</param>
/// <param name="account">Whose GitLab is asked.</param>
/// <param name="path">The list's path and query, without its page.</param>
/// <param name="slice">What is read for.</param>
internal sealed class OffsetReading<T>(
    IResolverContext context, LinkedAccount account, string path, OffsetSlice<T> slice)
    where T : class
{
    private readonly OffsetWindow _window = new();

    /// <param name="map">Makes our item of GitLab's; null for a row that does not belong to our list.</param>
    public async ValueTask RunAsync(Func<Remote, T?> map)
    {
        var perPage = _window.LengthFor(slice.Next, slice.Span);

        if (slice.IsSought && slice.Next % perPage == 0)
        {
            perPage = await LookBeforeAsync(perPage);
        }

        var progress = new Progress();

        while (true)
        {
            var known = slice.Known;
            var number = slice.Next / perPage;
            var part = await PageAsync(number, perPage);

            if (!slice.Follow(part, number * perPage, perPage))
            {
                perPage = _window.LengthFor(slice.Next, slice.Span);
            }
            else if (slice.Take(part, number * perPage, perPage, map))
            {
                return;
            }

            progress.Expect(slice.Known > known);
        }
    }

    // A page that begins at the place does not tell whether it is still there. The few rows before it do, and are asked
    // for side by side with the page, which mostly is the one that is needed.
    private async ValueTask<int> LookBeforeAsync(int perPage)
    {
        var place = slice.Next;
        var length = _window.LengthFor(Math.Max(0, place - RowTrail.Length), RowTrail.Length);
        var number = (place - 1) / length;
        var before = PageAsync(number, length);
        Task both = Task.WhenAll(before, PageAsync(place / perPage, perPage));

        // What fails is told where it is needed.
        await both.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        slice.Follow(await before, number * length, length);
        return slice.Next == place ? perPage : _window.LengthFor(slice.Next, slice.Span);
    }

    // What was read once is not asked for again.
    private Task<RestPage> PageAsync(int number, int perPage) => RestSource.ListAsync(
        context, account, $"{path}{(path.Contains('?') ? '&' : '?')}per_page={perPage}&page={number + 1}").AsTask();
}
