namespace GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

/// <summary>Where documents stand that clients name instead of sending. Hot Chocolate's name and place.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>The document's UTF-8 text, or null when there is none of that id.</summary>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Keeps a document; the memory is only lent.</summary>
    ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);
}
