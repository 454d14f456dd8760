namespace GitLabGraph.GitLab.Freshness;

/// <summary>How old an answer may be for a caller who does not need it live.</summary>
/// <param name="MaxAge">Up to this age an answer is as good as a new one.</param>
/// <param name="StaleWhileRevalidate">
/// How much older it may be while a new one is fetched for those who come later.
/// </param>
public sealed record Freshness(TimeSpan MaxAge, TimeSpan StaleWhileRevalidate);
