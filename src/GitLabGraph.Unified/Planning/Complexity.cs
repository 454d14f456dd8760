using GitLabGraph.GitLab.Packing;

namespace GitLabGraph.Unified.Planning;

/// <summary>What GitLab will charge for a selection, by <see cref="ComplexityFormula"/>.</summary>
internal static class Complexity
{
    /// <summary>
    /// GitLab's limit is 250 with a token; the rest is for what the formula does not see (Gitaly, resolvers).
    /// </summary>
    public const int Limit = 220;

    /// <summary>The limit without a token is 200.</summary>
    public const int AnonymousLimit = 170;

    public static int Of(UpstreamSelection selection, Func<string, string, bool>? lacks = null)
    {
        var sum = 0;

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

    public static int Of(UpstreamField field, Func<string, string, bool>? lacks = null)
    {
        var below = field.Selection is { } selection ? Of(selection, lacks) : 0;
        return ComplexityFormula.Of(
            below,
            field.Argument("sort") is not null,
            field.Argument("search") is not null,
            field.IsConnection ? Rows(field) : null,
            field.Price);
    }

    // A page of given numbers is charged as a single row; ids get no such discount.
    private static int? Rows(UpstreamField field) =>
        field.Argument("iid") is not null || field.Argument("iids") is not null
            ? null
            : (field.Argument("first") ?? field.Argument("last"))?.Value as int? ?? ComplexityFormula.LargestPage;
}
