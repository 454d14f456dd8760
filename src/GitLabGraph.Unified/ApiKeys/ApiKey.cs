using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.ApiKeys;

/// <summary>A key of the caller's tenant. Only a hash of the key itself is kept.</summary>
[ObjectType]
public sealed class ApiKey
{
    /// <summary>Begins the key and recognises it, such as <c>glg_ab12cd34</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What the key may do.</summary>
    public required IReadOnlyList<ApiKeyScope> Scopes { get; init; }

    /// <summary>The only methods that it may use through the proxy; empty: those that its scopes allow.</summary>
    public required IReadOnlyList<string> ProxyMethods { get; init; }

    /// <summary>The only paths that it may use through the proxy; empty: all.</summary>
    public required IReadOnlyList<string> ProxyPaths { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends by itself; null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was ended by hand; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To the quarter of an hour; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The key itself: told by the mutation that makes it, and null ever after.</summary>
    public string? Secret { get; init; }
}
