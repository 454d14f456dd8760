namespace GitLabGraph.Server.Linking.OAuth;

/// <summary>
/// What we have to know again when the customer comes back from GitLab. Sealed into the state parameter, so that any
/// node can go on with it.
/// </summary>
/// <param name="LinkToken">The permission that is being used.</param>
/// <param name="Application">The key of the OAuth application.</param>
/// <param name="Verifier">PKCE's code verifier.</param>
/// <param name="Session">The hash of the browser's cookie: only this browser may come back with it.</param>
/// <param name="Return">Where the browser goes at the end; null in a popup.</param>
internal sealed record AuthorizationState(
    string LinkToken, string Application, string Verifier, string Session, string? Return)
{
    public override string ToString() => "***";
}
