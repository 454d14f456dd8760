using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.Accounts.Store;

/// <summary>The linked account, or why there is none.</summary>
public sealed record LinkOutcome(Account? Account, LinkRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Account))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsLinked => Account is not null;

    public static LinkOutcome Linked(Account account) => new(account, null);

    public static LinkOutcome Refused(LinkRefusal refusal) => new(null, refusal);
}
