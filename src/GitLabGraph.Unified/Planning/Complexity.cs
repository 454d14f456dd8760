namespace GitLabGraph.Unified.Planning;

/// <summary>
/// Estimates what GitLab will charge for a selection, by its own formula: every field one, a connection's fields times
/// one and a hundredth per row of its page, a search five more and a sort one more.
/// </summary>
internal static class Complexity
{
    /// <summary>
    /// GitLab's limit is 250 with a token; the rest is for what the formula does not see (Gitaly, resolvers).
    /// </summary>
    public const double Limit = 220;

    /// <summary>The limit without a token is 200.</summary>
    public const double AnonymousLimit = 170;

    private const int LargestPage = 100;

    public static double Of(UpstreamSelection selection, Func<string, string, bool>? lacks = null)
    {
        var sum = 0d;

        foreach (var field in selection.Fields)
        {
            if (lacks is null || selection.TypeName is null || !lacks(selection.TypeName, field.Name))
            {
                sum += Of(field, lacks);
            }
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            sum += Of(fragment, lacks);
        }

        return sum;
    }

    public static double Of(UpstreamField field, Func<string, string, bool>? lacks = null)
    {
        var below = field.Selection is { } selection ? Of(selection, lacks) : 0;
        var own = 1 + (field.Argument("sort") is null ? 0 : 1) + (field.Argument("search") is null ? 0 : 5);
        return field.IsConnection ? (below + own) * Factor(field) : below + own;
    }

    private static double Factor(UpstreamField field)
    {
        // A page of given numbers is charged as a single row; ids get no such discount.
        if (field.Argument("iid") is not null || field.Argument("iids") is not null)
        {
            return 1;
        }

        var size = (field.Argument("first") ?? field.Argument("last"))?.Value as int? ?? LargestPage;
        return 1 + (Math.Min(size, LargestPage) * 0.01);
    }
}
