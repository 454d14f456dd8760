using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Something to ask of one account's GitLab; questions of a moment travel together.</summary>
internal abstract class UpstreamQuestion(LinkedAccount account)
{
    public LinkedAccount Account { get; } = account;
}
