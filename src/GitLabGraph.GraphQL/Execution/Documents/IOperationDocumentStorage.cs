namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// Documents by their id, which is the lower-case hexadecimal SHA-256 hash of their text unless the storage says
/// otherwise.
/// </summary>
public interface IOperationDocumentStorage
{
    /// <summary>The document's UTF-8 text; null when there is none of that id.</summary>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken);

    ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);
}
