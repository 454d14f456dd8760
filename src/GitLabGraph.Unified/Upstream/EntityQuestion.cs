using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Asks for one entity by its number. Questions for the same parts of several entities of a kind become one list.
/// </summary>
internal sealed class EntityQuestion(LinkedAccount account, EntityKind kind, string number, UpstreamSelection selection)
    : UpstreamQuestion(account)
{
    public EntityKind Kind { get; } = kind;

    public string Number { get; } = number;

    public UpstreamSelection Selection { get; } = selection;

    /// <summary>The same question, asked of what finds one entity; null where GitLab has nothing else.</summary>
    public EntityQuestion? Alone() => Kind.Alone is { } alone ? new(Account, alone, Number, Selection) : null;
}
