namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>Whether clients may name a document instead of sending it, and whether they have to.</summary>
public sealed record PersistedDocumentOptions
{
    public IOperationDocumentStorage Storage { get; init; } = new InMemoryDocumentStorage();

    /// <summary>
    /// Whether a client may store what it sends under its SHA-256 hash (automatic persisted queries). True unless set.
    /// Has no effect together with <see cref="OnlyPersisted"/>.
    /// </summary>
    public bool IsAutomatic { get; init; } = true;

    /// <summary>
    /// Whether every document that is not in the storage is refused (trusted documents). False unless set.
    /// </summary>
    public bool OnlyPersisted { get; init; }
}
