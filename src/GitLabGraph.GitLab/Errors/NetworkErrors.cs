using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Errors;

/// <summary>What a failure below HTTP means, and whether GitLab may have acted all the same.</summary>
internal static class NetworkErrors
{
    public static GitLabException Of(Exception exception) => exception switch
    {
        HttpRequestException { InnerException: AddressRefusedException refused } => Refused(refused),
        HttpRequestException request => Of(request.HttpRequestError, request),
        HttpIOException stream => Of(stream.HttpRequestError, stream),
        InvalidDataException packed => NotUnpacked(packed),
        _ => Cut(exception),
    };

    public static GitLabException TimedOut(TimeSpan after, Exception? cause = null) =>
        new(GitLabError.TimedOut, $"GitLab did not answer within {after.TotalSeconds:0.#} seconds.", cause);

    public static GitLabException NotConnected(Exception cause) => Unreachable("the connection took too long", cause);

    private static GitLabException Of(HttpRequestError error, Exception exception) => error switch
    {
        HttpRequestError.NameResolutionError => Unreachable("its host name is not known", exception),
        HttpRequestError.ConnectionError => Unreachable("the connection was refused or timed out", exception),
        HttpRequestError.SecureConnectionError => Unreachable("its TLS certificate is not trusted", exception),
        HttpRequestError.ProxyTunnelError => Unreachable("the proxy refused the tunnel", exception),
        _ => Cut(exception),
    };

    private static GitLabException Refused(AddressRefusedException cause) =>
        new(GitLabError.AddressRefused, cause.Message, cause) { NothingHappened = true };

    private static GitLabException Unreachable(string why, Exception cause) =>
        new(GitLabError.Unreachable, $"GitLab cannot be reached: {why}.", cause) { NothingHappened = true };

    private static GitLabException NotUnpacked(Exception cause) =>
        new(GitLabError.NotUnderstood, "GitLab's answer is not packed as its headers say.", cause);

    private static GitLabException Cut(Exception cause) =>
        new(GitLabError.NotUnderstood, "GitLab's answer broke off.", cause);
}
