using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Notices a list that only seems to go on. GitLab may take every row out of a page that it cut before, but not of any
/// number: who says so for ever is broken, or means harm, and would be asked until the request's time is over.
/// </summary>
internal sealed class Progress
{
    private const int MostInVain = 20;

    private int _inVain;

    /// <summary>Whether so many pages in a row brought nothing that nobody will look for more.</summary>
    public bool IsLost => _inVain >= MostInVain;

    /// <summary>A page was read.</summary>
    /// <param name="hasBrought">Whether a row was on it that was not read before.</param>
    public void Note(bool hasBrought) => _inVain = hasBrought ? 0 : _inVain + 1;

    /// <summary>As above, of a list whose place among its pages a client could not be told.</summary>
    /// <exception cref="GraphQLException">It is lost.</exception>
    public void Expect(bool hasBrought)
    {
        Note(hasBrought);

        if (IsLost)
        {
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.Upstream, "GitLab's list goes on and on without a row that was not told already.");
        }
    }

    /// <summary>The next page begins where one began that was read already.</summary>
    public static GraphQLException Circle() =>
        UnifiedErrors.Of(UnifiedErrorCodes.Upstream, "GitLab's next page begins where this one did.");
}
