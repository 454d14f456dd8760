namespace GitLabGraph.GraphQL.Tests.Validation.Differential;

/// <summary>Where we differ from graphql-js 16 on purpose, with the reason. Everything else must be the same.</summary>
internal static class Deviations
{
    private static readonly (string Part, string Reason)[] Ours =
    [
        ("operation is not supported by the schema.",
            "The specification of 2025 asks for it; graphql-js 17 says it, 16 fails when it executes."),
        ("must not use `@skip` or `@include`", "The specification of 2025 forbids it; graphql-js 17 says it, 16 throws."),
        ("must be non-nullable to be used for OneOf", "graphql-js 16 overlooks it where the one-of input is required itself."),
    ];

    private static readonly (string Part, string Reason)[] Theirs =
    [
        ("must be non-nullable to be used for OneOf", "Left out on both sides, because ours are more."),
    ];

    private static readonly (string Part, string Reason)[] TheirsOfSubscriptions =
    [
        ("top level field.", "Where a root field has a condition we say that, and do not count the fields too."),
    ];

    /// <summary>
    /// graphql-js compares a fragment with itself when it spreads itself and narrows to a scalar or enum, and finds
    /// conflicts that are none.
    /// </summary>
    public static bool AreIncomparable(IReadOnlyList<string> errors) =>
        errors.Any(error => error.Contains("cannot condition on non composite type", StringComparison.Ordinal))
        && errors.Any(error => error.Contains("within itself", StringComparison.Ordinal));

    /// <summary>
    /// graphql-js keeps the fragments that operations reach by the set of those that they spread, and tells a later
    /// operation's variables in the order of the first with the same set. We follow each operation's own order, so
    /// neighbouring errors about variables are compared as a set.
    /// </summary>
    public static IEnumerable<string> InOneOrder(IReadOnlyList<string> errors)
    {
        for (var index = 0; index < errors.Count;)
        {
            var end = index + 1;
            while (end < errors.Count && IsOfVariable(errors[index]) && IsOfVariable(errors[end]))
            {
                end++;
            }

            foreach (var error in errors.Skip(index).Take(end - index).Order(StringComparer.Ordinal))
            {
                yield return error;
            }

            index = end;
        }
    }

    public static bool IsOurs(string error) => Ours.Any(item => error.Contains(item.Part, StringComparison.Ordinal));

    public static bool IsTheirs(string error, IEnumerable<string> ours) =>
        (ours.Any(item => item.Contains(Ours[1].Part, StringComparison.Ordinal)) ? [.. Theirs, .. TheirsOfSubscriptions] : Theirs)
            .Any(item => error.Contains(item.Part, StringComparison.Ordinal));

    private static bool IsOfVariable(string error) => error.StartsWith("Variable \"$", StringComparison.Ordinal);
}
