using GitLabGraph.GitLab.Packing;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// What GitLab will charge for a selection, by <see cref="ComplexityFormula"/> and <see cref="DeclaredCharge"/>.
/// </summary>
internal static class Complexity
{
    /// <summary>
    /// GitLab's limit is 250 with a token; the rest is for what we do not know of other versions' fields.
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
                sum += Of(field, selection.TypeName, lacks);
            }
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            sum += Of(fragment, lacks);
        }

        return sum;
    }

    /// <summary>The same of a root field.</summary>
    public static int Of(UpstreamField root, Func<string, string, bool>? lacks = null) => Of(root, "Query", lacks);

    private static int Of(UpstreamField field, string? type, Func<string, string, bool>? lacks)
    {
        var below = field.Selection is { } selection ? Of(selection, lacks) : 0;
        return DeclaredCharge.Of(type, field.Name) is { } declared
            ? below + declared
            : ComplexityFormula.Of(
                below + DeclaredCharge.Surcharge(type, field.Name),
                field.Argument("sort") is not null || DeclaredCharge.SortsByDefault(type, field.Name),
                field.Argument("search") is not null,
                field.IsConnection ? Rows(field) : null,
                DeclaredCharge.HundredthsPerRow(type, field.Name));
    }

    // A page of given numbers is charged as a single row; ids get no such discount.
    private static int? Rows(UpstreamField field) =>
        field.Argument("iid") is not null || field.Argument("iids") is not null
            ? null
            : (field.Argument("first") ?? field.Argument("last"))?.Value as int? ?? ComplexityFormula.LargestPage;
}
