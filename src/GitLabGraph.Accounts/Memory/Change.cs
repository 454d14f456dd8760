namespace GitLabGraph.Accounts.Memory;

/// <summary>What changed: an account with its tokens, or a key.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Key">The account's key, or the key's prefix.</param>
public sealed record Change(ChangeKind Kind, string Tenant, string Key);
