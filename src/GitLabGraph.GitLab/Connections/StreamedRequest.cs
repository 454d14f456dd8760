namespace GitLabGraph.GitLab.Connections;

/// <summary>A request whose body and answer are streamed, and which is sent as it is.</summary>
/// <param name="Path">
/// Path and query below the account's address. It is sent byte for byte: whoever makes it sees to it that it holds no
/// dot segments.
/// </param>
/// <param name="Compose">
/// Makes the message: method, headers and content. Address and token are the connection's. Called again when the
/// request is repeated.
/// </param>
/// <param name="CanRepeat">Whether the content can be sent once more.</param>
public sealed record StreamedRequest(string Path, Func<HttpRequestMessage> Compose, Func<bool> CanRepeat)
{
    /// <summary>A write voids what is kept of the account's answers, as any other write does.</summary>
    public RequestEffect Effect { get; init; } = RequestEffect.Write;

    /// <summary>
    /// Whether the content comes only as fast as whoever sent it likes. Such a request keeps no place while it is sent:
    /// a few that dawdle would keep the account's other requests waiting for hours.
    /// </summary>
    public bool IsPaced { get; init; }

    internal const string Family = "api";
}
