namespace GitLabGraph.Server.Outbound;

/// <summary>
/// A GitLab that the administrator names: <c>GitLabGraph:Instances:{key}</c>. Its origin is trusted, wherever it is.
/// </summary>
internal sealed record ConfiguredInstance
{
    public string? Url { get; init; }

    /// <summary>A PEM file with the authorities that its certificate leads to, for this instance's host only.</summary>
    public string? CertificateAuthorities { get; init; }
}
