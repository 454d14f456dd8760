namespace GitLabGraph.Unified.Accounts;

/// <summary>What a link token is good for.</summary>
/// <param name="InstanceUrl">The only instance that may be linked; null lets the customer choose.</param>
/// <param name="AccountKey">The account to link again; null makes a new one.</param>
/// <param name="ReturnOrigin">The origin of the page that opens the popup; null: nobody is told.</param>
public sealed record LinkPermissionOptions(string? InstanceUrl, string? AccountKey, string? ReturnOrigin);
