namespace GitLabGraph.Sandbox.OAuth;

/// <summary>
/// An application registered with the instance; without a secret it is a public client and must use PKCE.
/// </summary>
public sealed record OAuthApplication(string Id, string Name, string? Secret, string RedirectUriPrefix)
{
    /// <summary>Registered from the start: a confidential client for any loopback address.</summary>
    public static OAuthApplication Confidential { get; } =
        new("sandbox-application", "Sandbox application", "sandbox-secret", "http");

    /// <summary>Registered from the start: a public client.</summary>
    public static OAuthApplication Public { get; } =
        new("sandbox-public-application", "Sandbox public application", null, "http");
}
