using GitLabGraph.Accounts.Keys;
using GitLabGraph.Unified.ApiKeys;

namespace GitLabGraph.Server.Administration;

/// <summary>
/// Looks at what a caller wants of a new key. A key never gets more than the one that makes it has, or whoever holds a
/// key with the scope admin alone could help themselves to all others.
/// </summary>
internal static class KeyWish
{
    private const int LongestName = 200;

    private static readonly string WrongName =
        $"A key's name has 1 to {LongestName} characters and stands on one line.";

    /// <exception cref="ApiKeyException">Such a key cannot be made, or not by this caller.</exception>
    public static NewApiKey Read(ApiKeyOptions options, Caller maker, DateTimeOffset now)
    {
        var scopes = options.Scopes.Aggregate(
            CallerScopes.None, static (all, scope) => all | Enum.Parse<CallerScopes>(scope.ToString()));
        if ((Invalid(options, now) ?? (scopes == CallerScopes.None ? "Name at least one scope." : null)) is { } wrong)
        {
            throw new ApiKeyException("INVALID", wrong);
        }

        var rules = new ProxyRules(
            options.ProxyMethods ?? maker.Proxy.Methods, options.ProxyPaths ?? maker.Proxy.Paths);
        if (!maker.May(scopes) || !IsWithin(rules.Methods, maker.Proxy.Methods)
            || !IsWithin(rules.Paths, maker.Proxy.Paths))
        {
            throw new ApiKeyException("NOT_HELD", "A key cannot be allowed more than the key that makes it.");
        }

        return new NewApiKey
        {
            Tenant = maker.Tenant, Name = options.Name.Trim(), Scopes = scopes, Proxy = rules,
            ExpiresAt = options.ExpiresAt, Actor = maker.Key,
        };
    }

    /// <summary>What is wrong with a key's name, where it may also be left out; null when nothing is.</summary>
    public static string? NameFault(string name) =>
        name.Trim().Length > LongestName || name.Any(char.IsControl) ? WrongName : null;

    private static string? Invalid(ApiKeyOptions options, DateTimeOffset now) =>
        options.Name.Trim().Length == 0 ? WrongName
            : NameFault(options.Name) is { } fault ? fault
            : options.ExpiresAt <= now ? "expiresAt has passed."
            : new ProxyRules(options.ProxyMethods ?? [], options.ProxyPaths ?? []).Fault;

    // Compared as text: a pattern that means less but is written otherwise has to be made by a freer key.
    private static bool IsWithin(IReadOnlyList<string> wanted, IReadOnlyList<string> held) =>
        held.Count == 0 || (wanted.Count > 0 && wanted.All(held.Contains));
}
