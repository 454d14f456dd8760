namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>
/// GitLab's charge: a field costs one and what is below it, one more with a sort (a default one too) and five more with
/// a search. A connection costs a hundredth more for each row its page may have, fractions cut off, unless <c>iid</c>
/// or <c>iids</c> choose the rows. Some fields declare more: <see cref="DeclaredCharge"/>.
/// </summary>
internal static class ComplexityScore
{
    private const int LargestPage = 100;

    public static int Of(IEnumerable<SelectedField> fields) => fields.Sum(Of);

    private static int Of(SelectedField field)
    {
        var below = Of(field.Below);
        if (DeclaredCharge.Of(field) is { } declared)
        {
            return declared + below;
        }

        var charge = 1 + below + DeclaredCharge.Surcharge(field)
            + (Has(field, "sort") ? 1 : 0) + (Has(field, "search") ? 5 : 0);
        return field.IsConnection && !Has(field, "iid") && !Has(field, "iids")
            ? (int)Math.Min(
                charge + ((long)charge * DeclaredCharge.HundredthsPerRow(field) * PageSize(field) / 100),
                int.MaxValue / 1000)
            : charge;
    }

    private static int PageSize(SelectedField field) =>
        Math.Clamp(Math.Min(Number(field, "first"), Number(field, "last")), 0, LargestPage);

    private static int Number(SelectedField field, string argument) =>
        field.Arguments.GetValueOrDefault(argument) is int number ? number : LargestPage;

    private static bool Has(SelectedField field, string argument) => field.Arguments.ContainsKey(argument);
}
