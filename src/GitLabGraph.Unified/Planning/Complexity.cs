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

    public static int Of(UpstreamSelection selection)
    {
        var sum = 0;

        foreach (var field in selection.Fields)
        {
            sum += Of(field, selection.TypeName);
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            sum += Of(fragment);
        }

        return sum;
    }

    /// <summary>The same of a root field.</summary>
    public static int Of(UpstreamField root) => Of(root, "Query");

    private static int Of(UpstreamField field, string? type)
    {
        var below = field.Selection is { } selection ? Of(selection) : 0;
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
