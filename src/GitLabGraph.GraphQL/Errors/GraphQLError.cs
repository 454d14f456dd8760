using System.Collections.ObjectModel;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Errors;

/// <summary>An error as a client sees it: message, places in the document, path in the answer, extensions.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Errors"/></remarks>
public sealed record GraphQLError(string Message)
{
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    public ResponsePath? Path { get; init; }

    /// <summary>Values are strings, numbers, booleans, null, lists or dictionaries of those.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The machine-readable code, <c>extensions.code</c>.</summary>
    public string? Code
    {
        get => Extensions.GetValueOrDefault("code") as string;
        init => Extensions = new Dictionary<string, object?>(Extensions) { ["code"] = value };
    }

    /// <summary>What went wrong inside; for the log and for error filters, never written to a client.</summary>
    public Exception? Exception { get; init; }
}
