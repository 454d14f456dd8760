using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// What GitLab will charge for a document, by its own formula: a field is one and what is below it; a sort is one
/// more, a
/// search five; a connection is charged one hundredth more for each row of its page, unless <c>iid</c> or <c>iids</c>
/// choose the rows. What a resolver adds for calling Gitaly is not in it: <see cref="LookupBudget"/> learns that.
/// </summary>
public static class ComplexityEstimate
{
    private const int LargestPage = 100;

    /// <summary>The charge of an operation with its variables.</summary>
    /// <exception cref="FormatException">The document is not executable GraphQL.</exception>
    public static int Of(GraphQLOperation operation) => Of(operation.Document, operation.Variables, operation.Name);

    /// <summary>The charge of the named operation, or of the first.</summary>
    public static int Of(
        string document, IReadOnlyDictionary<string, object?>? variables = null, string? operationName = null)
    {
        var parsed = new SelectionReader(document).ReadDocument();
        return Of(parsed.Operation(operationName), parsed, variables, 0);
    }

    private static int Of(
        IReadOnlyList<ScannedSelection> selections,
        ScannedDocument document,
        IReadOnlyDictionary<string, object?>? variables,
        int depth)
    {
        // Fragments that spread each other in a circle are no document of ours.
        if (depth > 100)
        {
            throw new FormatException("The document is nested too deeply to be charged.");
        }

        return selections.Sum(selection => selection.Spread is { } fragment
            ? Of(document.Fragment(fragment), document, variables, depth + 1)
            : Of(selection, document, variables, depth));
    }

    private static int Of(
        ScannedSelection selection,
        ScannedDocument document,
        IReadOnlyDictionary<string, object?>? variables,
        int depth)
    {
        var below = Of(selection.Below, document, variables, depth + 1);

        if (selection.Name is null)
        {
            return below;
        }

        var charge = below
            + 1
            + (IsGiven(selection, "sort", variables) ? 1 : 0)
            + (IsGiven(selection, "search", variables) ? 5 : 0);

        // GitLab cuts the fraction off at every connection.
        return IsConnection(selection, document)
            && !IsGiven(selection, "iid", variables)
            && !IsGiven(selection, "iids", variables)
                ? charge + (charge * PageSize(selection, variables) / 100)
                : charge;
    }

    // Without the schema a connection is known by what is asked of it.
    private static bool IsConnection(ScannedSelection selection, ScannedDocument document)
    {
        var names = selection.Below
            .SelectMany(below => below.Spread is { } fragment ? document.Fragment(fragment) : [below])
            .Select(static below => below.Name)
            .ToList();

        return names.Exists(static name => name is "nodes" or "edges" or "pageInfo") || names is ["count"];
    }

    private static int PageSize(ScannedSelection selection, IReadOnlyDictionary<string, object?>? variables)
    {
        var first = Number(selection, "first", variables) ?? LargestPage;
        var last = Number(selection, "last", variables) ?? LargestPage;
        return Math.Clamp(Math.Min(first, last), 0, LargestPage);
    }

    private static bool IsGiven(
        ScannedSelection selection, string argument, IReadOnlyDictionary<string, object?>? variables) =>
        selection.Arguments.TryGetValue(argument, out var value)
        && value != "null"
        && (value[0] != '$' || (variables?.GetValueOrDefault(value[1..])) is not null);

    private static int? Number(
        ScannedSelection selection, string argument, IReadOnlyDictionary<string, object?>? variables)
    {
        if (!selection.Arguments.TryGetValue(argument, out var value))
        {
            return null;
        }

        return value[0] == '$'
            ? variables?.GetValueOrDefault(value[1..]) as int?
            : int.TryParse(value, out var number) ? number : null;
    }
}
