namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>
/// GitLab's charge: a field costs one and what is below it, one more with a sort and five more with a search. A
/// connection costs
/// a hundredth more for each row its page may have, fractions cut off, unless <c>iid</c> or <c>iids</c> choose the
/// rows.
/// A few fields are dearer. What other resolvers add for calling Gitaly is not played.
/// </summary>
internal static class ComplexityScore
{
    private const int LargestPage = 100;

    public static int Of(IEnumerable<SelectedField> fields) => fields.Sum(Of);

    private static int Of(SelectedField field)
    {
        var (own, row) = PriceOf(field);
        var charge = own + Of(field.Below) + (Has(field, "sort") ? 1 : 0) + (Has(field, "search") ? 5 : 0);
        return field.IsConnection && !Has(field, "iid") && !Has(field, "iids")
            ? (int)Math.Min(charge + ((long)charge * row * PageSize(field) / 100), int.MaxValue / 1000)
            : charge;
    }

    // GitLab's resolver of threads has a multiplier of its own and calls Gitaly; some fields have a fixed complexity.
    private static (int Own, int HundredthsPerRow) PriceOf(SelectedField field) => (field.Owner, field.Name) switch
    {
        ("WorkItemWidgetNotes", "discussions") => (2, 5),
        ("WorkItemWidgetDevelopment", "closingMergeRequests") => (10, 0),
        (_, "titleHtml" or "descriptionHtml") => (5, 1),
        _ => (1, 1),
    };

    private static int PageSize(SelectedField field) =>
        Math.Clamp(Math.Min(Number(field, "first"), Number(field, "last")), 0, LargestPage);

    private static int Number(SelectedField field, string argument) =>
        field.Arguments.GetValueOrDefault(argument) is int number ? number : LargestPage;

    private static bool Has(SelectedField field, string argument) => field.Arguments.ContainsKey(argument);
}
