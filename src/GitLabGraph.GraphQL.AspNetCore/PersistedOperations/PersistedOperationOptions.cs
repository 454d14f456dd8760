namespace GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

/// <summary>What clients may do with documents that the server stores.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>Whether documents in the request are refused, so that only stored ones are executed. Off by default.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether a client may store a document by sending it together with its SHA-256 hash (automatic persisted
    /// queries). Off by default; never together with <see cref="OnlyAllowPersistedDocuments"/>.
    /// </summary>
    public bool AllowAutomaticPersistence { get; set; }
}
