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

    /// <summary>
    /// Whether GitLab could find it. What it notes of tags, states and milestones has no number, and GitLab would take
    /// the digits that such an id begins with for another's.
    /// </summary>
    public bool IsNumbered => Number.Length > 0 && Number.All(char.IsAsciiDigit);

    /// <summary>
    /// The answer, or nothing where it is another's: a path led there, which belongs to somebody else by now.
    /// </summary>
    public UpstreamAnswer Own(UpstreamAnswer answer) =>
        answer.Failure is null && answer.Value.IsObject && answer.Value.Number() != Number
            ? answer with { Value = new Remote(Account, default) }
            : answer;

    /// <summary>The same question, asked of what finds one entity; null where GitLab has nothing else.</summary>
    public EntityQuestion? Alone() => Kind.Alone is { } alone ? new(Account, alone, Number, Selection) : null;
}
