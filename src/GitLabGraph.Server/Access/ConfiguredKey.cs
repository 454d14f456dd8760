using System.Security.Cryptography;
using System.Text;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Keys;

namespace GitLabGraph.Server.Access;

/// <summary>
/// The key of the setting <c>GitLabGraph:ApiKey</c>: opens the default tenant with every scope. Only its hash is kept,
/// and it prints as <c>***</c>.
/// </summary>
internal sealed class ConfiguredKey(IConfiguration configuration)
{
    public const string Setting = "GitLabGraph:ApiKey";
    public const int ShortestKey = 24;

    private readonly byte[]? _hash =
        TextOf(configuration) is { Length: > 0 } key ? Hash(key) : null;

    public static Caller Caller { get; } =
        new(Tenants.Default, CallerScopes.All, "configured key", ProxyRules.Unlimited);

    /// <summary>The key without the white space around it, such as the line end of the file it was kept in.</summary>
    public static string TextOf(IConfiguration configuration) => (configuration[Setting] ?? "").Trim();

    public bool IsSet => _hash is not null;

    /// <summary>Whether this is the key; takes the same time whatever was given.</summary>
    public bool Matches(string given) =>
        _hash is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash);

    public override string ToString() => "***";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
