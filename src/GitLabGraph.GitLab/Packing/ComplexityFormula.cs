namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// GitLab's formula of what a field costs, for whoever has a selection before it is text and for whoever reads one: a
/// field is one and what is below it; a sort is one more, a search five; a connection is charged one hundredth more for
/// each row of its page, unless <c>iid</c> or <c>iids</c> choose the rows. Some fields declare more:
/// <see cref="DeclaredCharge"/>.
/// </summary>
public static class ComplexityFormula
{
    /// <summary>GitLab cuts longer pages to this, and charges it where no page is given.</summary>
    public const int LargestPage = 100;

    /// <param name="below">The charge of what is selected below the field.</param>
    /// <param name="sorts">Whether a sort is given.</param>
    /// <param name="searches">Whether a search is given.</param>
    /// <param name="rows">The page that is charged; null for no connection, and where the rows are chosen.</param>
    /// <param name="hundredthsPerRow">What each row of the page is charged.</param>
    public static int Of(int below, bool sorts, bool searches, int? rows, int hundredthsPerRow = 1)
    {
        var charge = below + 1 + (sorts ? 1 : 0) + (searches ? 5 : 0);

        // GitLab cuts the fraction off at every connection.
        return rows is { } page
            ? charge + (charge * hundredthsPerRow * Math.Clamp(page, 0, LargestPage) / 100)
            : charge;
    }
}
