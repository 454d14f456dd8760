namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// The <c>.graphql</c> files of a folder, each under its name without the ending and under the SHA-256 hash of its
/// text.
/// They are read when the storage is made; clients cannot add to them.
/// </summary>
public sealed class FolderDocumentStorage : IOperationDocumentStorage
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _documents = new(StringComparer.Ordinal);

    public FolderDocumentStorage(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql"))
        {
            var text = File.ReadAllBytes(file);
            _documents[Path.GetFileNameWithoutExtension(file)] = text;
            _documents[DocumentHash.Of(text)] = text;
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken) =>
        new(_documents.TryGetValue(documentId, out var text) ? text : (ReadOnlyMemory<byte>?)null);

    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
