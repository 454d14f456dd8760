
namespace GitLabGraph.Sandbox.Recording;

/// <summary>One request as the sandbox saw it. Tokens are told by their id only.</summary>
public sealed record RecordedRequest
{
    public required string Method { get; init; }

    /// <summary>The path as it was sent, encoding untouched, with the query.</summary>
    public required string Target { get; init; }

    /// <summary>The pattern that matched, such as <c>/api/v4/projects/:id/issues</c>; null when none did.</summary>
    public string? Route { get; init; }

    public required int Status { get; init; }

    public long? TokenId { get; init; }

    public string? Username { get; init; }

    public string? OperationName { get; init; }

    public string? Document { get; init; }

    public int? Complexity { get; init; }

    public string? Fault { get; init; }

    public required DateTimeOffset At { get; init; }

    public required TimeSpan Took { get; init; }

    public bool IsGraphQL => Target.Contains("/api/graphql", StringComparison.Ordinal);
}
