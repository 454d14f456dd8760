using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Freshness;

/// <summary>One read for callers who allow an answer of some age, and how GitLab is asked for it.</summary>
internal sealed record FreshRead(
    ReadKey Key,
    Func<GitLabAnswer, bool> IsLasting,
    Func<UpstreamCall, CancellationToken, Task<GitLabAnswer>> AskAsync);
