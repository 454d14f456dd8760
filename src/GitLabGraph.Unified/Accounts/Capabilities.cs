using GitLabGraph.GitLab.Capabilities;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>What the account's instance is, and what it can answer for the account's token.</summary>
[ObjectType]
internal sealed record Capabilities
{
    /// <summary>In GitLab's words, such as <c>18.8.1-ee</c>; null where it does not tell.</summary>
    public string? Version { get; init; }

    /// <summary>Community or Enterprise Edition.</summary>
    public InstanceEdition Edition { get; init; }

    /// <summary>Whether the token's scopes allow reading; true where they are not known.</summary>
    public bool CanRead { get; init; }

    /// <summary>Whether the token's scopes allow writing; true where they are not known.</summary>
    public bool CanWrite { get; init; }

    internal required LinkedAccount Account { get; init; }

    /// <summary>Of an instance that could not be asked.</summary>
    public static Capabilities Unknown(LinkedAccount account) =>
        new() { Account = account, CanRead = true, CanWrite = true };

    public static Capabilities From(LinkedAccount account, GitLabCapabilities known) => new()
    {
        Account = account,
        Version = known.VersionText,
        Edition = known.Edition switch
        {
            GitLabEdition.Community => InstanceEdition.Community,
            GitLabEdition.Enterprise => InstanceEdition.Enterprise,
            _ => InstanceEdition.Unknown,
        },
        CanRead = known.CanRead,
        CanWrite = known.CanWrite,
    };
}
