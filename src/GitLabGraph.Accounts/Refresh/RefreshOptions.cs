namespace GitLabGraph.Accounts.Refresh;

/// <summary>When and how patiently tokens are refreshed. The defaults fit tokens that live two hours.</summary>
public sealed record RefreshOptions
{
    /// <summary>How long before its end a token is refreshed: a fifth of its life, while it still works.</summary>
    public TimeSpan Ahead { get; init; } = TimeSpan.FromMinutes(24);

    /// <summary>
    /// How long one node alone may refresh an account: longer than a request takes, so that nobody begins beside it,
    /// and short enough that an account is not lost with a node that dies.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the request to GitLab may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request waits for another node's refresh.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it looks whether the other node is done.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The waits after <c>invalid_grant</c>: gitlab.com answers it in passing while its replicas lag behind.
    /// </summary>
    public IReadOnlyList<TimeSpan> RefusalWaits { get; init; } = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>
    /// The waits between attempts to store a rotated pair, five minutes in all: long enough for a database to come
    /// back from a restart or a change of its primary.
    /// </summary>
    public IReadOnlyList<TimeSpan> StoreWaits { get; init; } =
    [
        TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
        .. Enumerable.Repeat(TimeSpan.FromSeconds(10), 29),
    ];
}
