using System.Collections.Frozen;

namespace GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

/// <summary>
/// The documents of a folder, one in each file <c>{id}.graphql</c>, read once at the start: what clients may ask is
/// decided by whoever deploys, and no id can reach a file that was not there.
/// </summary>
public sealed class FileSystemOperationDocumentStorage : IOperationDocumentStorage
{
    private const string Extension = ".graphql";

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;

    /// <summary>Reads the folder; throws when it does not exist.</summary>
    public FileSystemOperationDocumentStorage(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The folder '{folder}' of stored GraphQL documents does not exist: create it or correct its path.");
        }

        _documents = Directory.EnumerateFiles(folder, $"*{Extension}").ToFrozenDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
            StringComparer.Ordinal);
    }

    /// <summary>How many documents the folder had.</summary>
    public int Count => _documents.Count;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(_documents.TryGetValue(documentId, out var document) ? document : null);

    /// <summary>Does nothing: a client does not add to the folder.</summary>
    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
