namespace GitLabGraph.GitLab.Connections;

/// <summary>That an instance did not answer when it was last tried.</summary>
/// <param name="Reason">What kept it from answering, as a sentence.</param>
/// <param name="At">When it was tried.</param>
public sealed record Outage(string Reason, DateTimeOffset At);
