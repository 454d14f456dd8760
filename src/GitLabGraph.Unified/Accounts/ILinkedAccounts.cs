namespace GitLabGraph.Unified.Accounts;

/// <summary>
/// The port to the linked accounts. Whoever implements it knows the caller; an account that the caller may not use
/// does not exist for this request.
/// </summary>
public interface ILinkedAccounts
{
    /// <summary>What a request names its account by, as it was given; null when it names none.</summary>
    string? Named => null;

    /// <summary>
    /// The account that a request speaks for when it names none; null when the caller has to name one.
    /// </summary>
    ValueTask<LinkedAccount?> FindCurrentAsync(CancellationToken cancellationToken);

    /// <summary>An account by its key.</summary>
    ValueTask<LinkedAccount?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Every account that the caller may use, in a stable order.</summary>
    ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(CancellationToken cancellationToken);
}
