using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// What GitLab will charge for a document that is text already, by <see cref="ComplexityFormula"/>. What a resolver
/// adds for calling Gitaly is not in it: <see cref="LookupBudget"/> learns that.
/// </summary>
public static class ComplexityEstimate
{
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

        var isPaged = IsConnection(selection, document)
            && !IsGiven(selection, "iid", variables)
            && !IsGiven(selection, "iids", variables);
        return ComplexityFormula.Of(
            below,
            IsGiven(selection, "sort", variables),
            IsGiven(selection, "search", variables),
            isPaged ? PageSize(selection, variables) : null);
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
        var first = Number(selection, "first", variables) ?? ComplexityFormula.LargestPage;
        var last = Number(selection, "last", variables) ?? ComplexityFormula.LargestPage;
        return Math.Min(first, last);
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
