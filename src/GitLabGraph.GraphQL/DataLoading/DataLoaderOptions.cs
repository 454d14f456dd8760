namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>How a DataLoader packs and keeps.</summary>
public sealed record DataLoaderOptions
{
    public static DataLoaderOptions Default { get; } = new();

    /// <summary>How many keys one fetch takes; more are split. 1,024 unless set; 0 means no limit.</summary>
    public int MaxBatchSize { get; init; } = 1024;

    /// <summary>Whether a key that was loaded is remembered until the request ends. True unless set.</summary>
    public bool IsCaching { get; init; } = true;
}
