namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>What every DataLoader can do by what it can do.</summary>
public static class DataLoaderExtensions
{
    /// <summary>The key's value; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken)
        where TKey : notnull =>
        await dataLoader.LoadAsync(key, cancellationToken) ?? throw NotFound(key);

    /// <summary>
    /// The keys' values, in the keys' order; throws <see cref="KeyNotFoundException"/> for the first key without
    /// one.
    /// </summary>
    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var values = await dataLoader.LoadAsync(keys, cancellationToken);
        return [.. values.Zip(keys, (value, key) => value ?? throw NotFound(key))];
    }

    private static KeyNotFoundException NotFound<TKey>(TKey key) =>
        new($"The DataLoader found no value for the key {key}.");
}
