using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Asks a field of GitLab's query root.</summary>
internal sealed class RootQuestion(LinkedAccount account, UpstreamField field) : UpstreamQuestion(account)
{
    public UpstreamField Field { get; } = field;
}
