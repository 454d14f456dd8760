namespace GitLabGraph.Accounts.Memory;

/// <summary>The database does not answer, and memory does not hold what was asked.</summary>
public sealed class StoreUnavailableException(Exception cause)
    : Exception("The account database does not answer. Try again in a moment.", cause);
