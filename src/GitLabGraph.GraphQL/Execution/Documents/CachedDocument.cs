using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// A document with all that was found out about it: whether it is valid, and the plans of its operations.
/// </summary>
internal sealed class CachedDocument
{
    private readonly OperationDocument _document;
    private readonly IReadOnlyList<PreparedOperation> _operations;

    public CachedDocument(
        byte[] text, DocumentNode syntax, IReadOnlyList<GraphQLError> errors, Schema schema, FieldWriters writers)
    {
        Text = text;
        Errors = errors;
        _document = new OperationDocument(syntax);
        Weight = new DocumentWeight(text.Length, syntax.TokenCount);
        _operations =
        [
            .. _document.Operations.Select(
                operation => new PreparedOperation(schema, _document, operation, writers, Weight)),
        ];
    }

    public byte[] Text { get; }

    public DocumentWeight Weight { get; }

    /// <summary>How much of its weight the cache has counted.</summary>
    public long CountedBytes { get; set; }

    /// <summary>What validation found; empty when the document may run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether somebody asked for it since it was last thought of evicting it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The operation to run, or why there is none.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#GetOperation()"/></remarks>
    public PreparedOperation? Find(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is null)
        {
            if (_operations.Count == 1)
            {
                return _operations[0];
            }

            error = NotFound(_operations.Count == 0
                ? "Must provide an operation."
                : "Must provide operation name if query contains multiple operations.");
            return null;
        }

        foreach (var operation in _operations)
        {
            if (operation.Definition.Name?.Value == name)
            {
                return operation;
            }
        }

        error = NotFound($"Unknown operation named \"{name}\".");
        return null;
    }

    private static GraphQLError NotFound(string message) => new(message) { Code = ErrorCodes.OperationNotFound };
}
