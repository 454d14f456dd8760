namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// What an account can do on its instance, as far as the instance tells without being asked for its schema.
/// </summary>
public sealed record GitLabCapabilities
{
    /// <summary>Null where the instance does not tell its version, for instance to anonymous callers.</summary>
    public GitLabVersion? Version { get; init; }

    /// <summary>The version in GitLab's own words: <c>18.8.1-ee</c>.</summary>
    public string? VersionText { get; init; }

    public GitLabEdition Edition { get; init; }

    /// <summary>
    /// The token's owner as GitLab knows them; null when it answers as to an anonymous caller, which it does with
    /// HTTP 200.
    /// </summary>
    public string? Username { get; init; }

    /// <summary>The owner's global id.</summary>
    public string? UserId { get; init; }

    /// <summary>What the token may do; null where it cannot be told.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whether GraphQL queries are allowed; true where scopes are unknown.</summary>
    public bool CanRead => Scopes is null || Scopes.Contains("api") || Scopes.Contains("read_api");

    /// <summary>Whether mutations and REST writes are allowed; true where scopes are unknown.</summary>
    public bool CanWrite => Scopes is null || Scopes.Contains("api");

    /// <summary>Names everything that decides what the instance's schema holds.</summary>
    internal string SchemaKey(string address) => $"{address}|{VersionText}|{Edition}";
}
