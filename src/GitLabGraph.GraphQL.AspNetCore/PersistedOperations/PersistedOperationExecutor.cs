using System.Security.Cryptography;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

/// <summary>Puts the stored document in the place of its id before a request is executed, whatever transport brought it.</summary>
internal sealed class PersistedOperationExecutor(
    IRequestExecutor executor,
    IOperationDocumentStorage? storage,
    PersistedOperationOptions options) : IRequestExecutor
{
    public Schema Schema => executor.Schema;

    public ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is not { } id)
        {
            return options.OnlyAllowPersistedDocuments
                ? Refuse("Only documents that are stored on this server are executed.", ErrorCodes.PersistedQueryRequired)
                : executor.ExecuteAsync(request, cancellationToken);
        }

        return request.Document.IsEmpty || options.OnlyAllowPersistedDocuments
            ? ExecuteStoredAsync(request, id, cancellationToken)
            : StoreAndExecuteAsync(request, id, cancellationToken);
    }

    private async ValueTask<ExecutionResult> ExecuteStoredAsync(OperationRequest request, string id, CancellationToken cancellationToken)
    {
        if (storage is null)
        {
            // Apollo's clients know this message: they send the whole document from then on.
            return await Refuse("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");
        }

        // This message too: they send the document once more with its hash.
        return await storage.TryReadAsync(id, cancellationToken) is { } document
            ? await executor.ExecuteAsync(request with { Document = document }, cancellationToken)
            : await Refuse("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound);
    }

    private async ValueTask<ExecutionResult> StoreAndExecuteAsync(OperationRequest request, string id, CancellationToken cancellationToken)
    {
        if (storage is not null && options.AllowAutomaticPersistence)
        {
            if (!id.Equals(Hash(request.Document.Span), StringComparison.OrdinalIgnoreCase))
            {
                return await Refuse("The hash of the persisted query is not the SHA-256 of its document.", ErrorCodes.BadRequest);
            }

            await storage.SaveAsync(id, request.Document, cancellationToken);
        }

        return await executor.ExecuteAsync(request, cancellationToken);
    }

    private static string Hash(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static ValueTask<ExecutionResult> Refuse(string message, string code) =>
        new(OperationResult.FromErrors(new GraphQLError(message) { Code = code }));
}
