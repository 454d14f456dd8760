using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    private CachedDocument? FindDocument(
        ReadOnlyMemory<byte> text, RequestObservation? observation, out GraphQLError? error)
    {
        error = null;
        if (_documents.TryGet(text.Span, out var document))
        {
            observation?.FoundDocument();
            return document;
        }

        if (text.IsEmpty)
        {
            error = new GraphQLError("The request has no document.") { Code = ErrorCodes.BadRequest };
            return null;
        }

        // The transport's buffer is only lent.
        var copy = text.ToArray();
        try
        {
            var syntax = Utf8GraphQLParser.Parse(copy, _options.Parser);
            observation?.Parsed();
            document = new CachedDocument(copy, syntax, Validate(syntax), Schema, _writers);
            observation?.Validated(document.Errors.Count);
            _documents.Add(document);
            return document;
        }
        catch (SyntaxException exception)
        {
            error = new GraphQLError(exception.Message)
            {
                Locations = [exception.Location],
                Code = ErrorCodes.SyntaxError,
            };
            return null;
        }
    }

    private IReadOnlyList<GraphQLError> Validate(DocumentNode document) =>
        _options.SkipsValidation ? [] : _validator.Validate(document);

    /// <summary>Requests that name their document, or have to bring one that is stored.</summary>
    private async ValueTask<ExecutionResult> ExecutePersistedAsync(
        OperationRequest request, CancellationToken cancellationToken)
    {
        var persisted = _options.PersistedDocuments;
        if (request.DocumentId is { } id)
        {
            request = request with { DocumentId = DocumentHash.IdOf(id) };
        }

        var text = request.Document;
        if (text.IsEmpty || persisted.OnlyPersisted)
        {
            var (stored, refusal) = await ReadPersistedAsync(request, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                return OperationResult.FromErrors(refusal);
            }

            text = stored;
        }
        else if (persisted.IsAutomatic && !DocumentHash.Matches(request.DocumentId!, text.Span))
        {
            return OperationResult
                .FromErrors(new GraphQLError("provided sha does not match query") { Code = ErrorCodes.BadRequest });
        }

        if (FindDocument(text, request.Observation, out var error) is not { } document)
        {
            return OperationResult.FromErrors(error!);
        }

        if (persisted.IsAutomatic
            && !persisted.OnlyPersisted
            && document.Errors.Count == 0
            && !request.Document.IsEmpty)
        {
            await persisted.Storage.SaveAsync(request.DocumentId!, document.Text, cancellationToken)
                .ConfigureAwait(false);
        }

        return await ExecuteAsync(document, request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(ReadOnlyMemory<byte> Text, GraphQLError? Refusal)> ReadPersistedAsync(
        OperationRequest request, CancellationToken cancellationToken)
    {
        var persisted = _options.PersistedDocuments;
        // A document that is sent whole is as good as its hash, if that very document is stored.
        var id = request.Document.IsEmpty ? request.DocumentId : DocumentHash.Of(request.Document.Span);
        if (id is not null
            && await persisted.Storage.TryReadAsync(id, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            return (stored, null);
        }

        return (default, request.Document.IsEmpty && request.DocumentId is not null
            ? new GraphQLError("PersistedQueryNotFound") { Code = ErrorCodes.PersistedQueryNotFound }
            : new GraphQLError(
                "Only documents that were stored beforehand are accepted.") { Code =
                    ErrorCodes.PersistedQueryRequired });
    }
}
