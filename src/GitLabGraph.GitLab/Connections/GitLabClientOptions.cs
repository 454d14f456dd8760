using System.Security.Cryptography;

namespace GitLabGraph.GitLab.Connections;

/// <summary>How patient and how greedy the client is towards one account. The defaults suit gitlab.com.</summary>
public sealed record GitLabClientOptions
{
    /// <summary>Sent as <c>User-Agent</c>, so that GitLab's administrators know who asks.</summary>
    public string UserAgent { get; init; } = "GitLabGraph";

    /// <summary>Requests of one account under way at once; more wait their turn.</summary>
    public int ConcurrentRequests { get; init; } = 8;

    /// <summary>One attempt. GitLab itself gives up after 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>A request with all its attempts and waits.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Attempts after the first.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>
    /// The first wait between attempts; it doubles each time and is spread by half in both directions.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How long a request waits for the rate limit before it fails with <see cref="Errors.GitLabError.RateLimited"/>.
    /// </summary>
    public TimeSpan LongestRateWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>An answer's body after decompression; more is <see cref="Errors.GitLabError.TooLarge"/>.</summary>
    public int LargestAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// What an account keeps of REST answers with an <c>ETag</c>, to ask "has it changed?". 0: nothing.
    /// </summary>
    public int RememberedBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// What all accounts together keep of answers for callers who allow them some age. 0: nothing is kept.
    /// </summary>
    public int FreshBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Failures among the last requests, as a share, that make the client leave the instance alone.</summary>
    public double CircuitFailureRatio { get; init; } = 0.5;

    /// <summary>How many requests in 30 seconds it takes to judge at all.</summary>
    public int CircuitMinimumRequests { get; init; } = 10;

    /// <summary>How long the instance is left alone.</summary>
    public TimeSpan CircuitPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Numbers from 0 to 1 that spread retries; a test gives its own.</summary>
    public Func<double> Jitter { get; init; } = static () => RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000d;
}
