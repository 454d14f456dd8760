namespace GitLabGraph.GitLab.Connections;

/// <summary>What GitLab last told of an account's limit.</summary>
/// <param name="Limit">Requests a minute.</param>
/// <param name="Remaining">What is left of them.</param>
/// <param name="ResetsAt">When they are full again.</param>
public sealed record RateLimit(int Limit, int Remaining, DateTimeOffset ResetsAt);
