namespace GitLabGraph.Accounts.Keys;

/// <summary>Who asks: a tenant, and what its key may do.</summary>
/// <param name="Tenant">Whose accounts it may use.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Key">Recognises the key in logs and the audit log: its prefix, never the key.</param>
/// <param name="Proxy">What it may do through the proxy.</param>
public sealed record Caller(string Tenant, CallerScopes Scopes, string Key, ProxyRules Proxy)
{
    public bool May(CallerScopes scope) => (Scopes & scope) == scope;
}
