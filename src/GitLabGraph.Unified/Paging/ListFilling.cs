using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>Puts a client's page together of GitLab's, which may be smaller.</summary>
/// <param name="place">Where the list hangs.</param>
/// <param name="list">What is asked for.</param>
/// <param name="mapBelow">How an item is made, once it is known what the list hangs on.</param>
internal sealed class ListFilling<T>(ListPlace place, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow)
{
    // Of a list that has others' rows, too, few may be ours: those are looked for, but not for ever.
    private const int MostPages = PageRequest.LargestSize / PageRequest.LargestUpstreamSize;

    // How many items GitLab may be asked for in one go: less than usual from where so many cost too much.
    private int _most;

    /// <summary>The field's page, going on from what is here of it already.</summary>
    public async ValueTask<Connection<T>> FillAsync(PlannedField field, ListPage<T>? first)
    {
        _most = field.Page.Most;
        var page = first ?? await AskAsync(field);
        var progress = new Progress();

        for (var pages = 1; !progress.IsLost && Rest(page, field.Page, pages) is { } rest; pages++)
        {
            try
            {
                var more = await AskAsync(field with { Page = rest with { Most = _most } });
                RefuseCircle(more, rest);
                progress.Note(more.Edges.Count > 0);
                page = field.Page.IsBackward ? more.Then(page) : page.Then(more);
            }
            catch (GraphQLException failure)
            {
                // What was read stands, and its end cursor leads on from there.
                failure.Errors.ToList().ForEach(field.Context.ReportError);
                break;
            }
        }

        return (list.Owns is null || field.Page.Size == 0 ? page : page.Cut(field.Page)).Answer(field.Page);
    }

    private PageRequest? Rest(ListPage<T> page, PageRequest asked, int pages) => page.Rest(asked) switch
    {
        null => null,
        { } rest when list.Owns is null => rest,
        { } rest => pages < MostPages ? rest with { Size = PageRequest.LargestUpstreamSize } : null,
    };

    private async ValueTask<ListPage<T>> AskAsync(PlannedField field)
    {
        while (true)
        {
            var answer = await field.Context.AskAsync(place.Ask(list, field));

            if (answer.Failure is null)
            {
                _most = field.Page.Most;
                var connection = place.Find(answer.Value, field.Key) ?? throw ListReading.OwnerNotFound();
                return ListReading.PageOf(connection, list, mapBelow(answer.Value), field, place.Holder);
            }

            if (!IsTooMuch(answer.Failure) || field.Page.InHalves() is not { } less)
            {
                throw UnifiedErrors.Of(answer.Failure);
            }

            field = field with { Page = less };
        }
    }

    private static void RefuseCircle(ListPage<T> page, PageRequest asked)
    {
        var (more, cursor) = asked.IsBackward ? (page.HasPrevious, page.Start) : (page.HasNext, page.End);

        if (more && cursor == asked.Cursor)
        {
            throw Progress.Circle();
        }
    }

    // Of what GitLab finds too complex, depth and length do not depend on the page.
    private static bool IsTooMuch(GitLabException failure) =>
        failure.Error == GitLabError.TooComplex
        && failure.Message.Contains("max complexity", StringComparison.Ordinal);
}
