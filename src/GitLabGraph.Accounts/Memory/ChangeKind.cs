namespace GitLabGraph.Accounts.Memory;

/// <summary>What sort of thing changed.</summary>
public enum ChangeKind
{
    Account,
    ApiKey,
}
