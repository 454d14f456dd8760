namespace GitLabGraph.Server.Outbound;

/// <summary>
/// A GitLab that the administrator names: <c>GitLabGraph:Instances:{key}</c>. Its origin is trusted, wherever it is.
/// </summary>
internal sealed record ConfiguredInstance
{
    public string? Url { get; init; }

    /// <summary>What the linking page calls it; its host when it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>The "Application ID" of our OAuth application there; without it the instance is linked by token.</summary>
    public string? ClientId { get; init; }

    /// <summary>Left out for an application that is not confidential.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What the customer is asked to allow: <c>api</c>, or <c>read_api</c> to read only.</summary>
    public string? Scopes { get; init; }

    /// <summary>A PEM file with the authorities that its certificate leads to, for this instance's host only.</summary>
    public string? CertificateAuthorities { get; init; }

    // The record's own text would show the secret.
    public override string ToString() => Url ?? "";
}
