using GitLabGraph.Accounts.Store.Rows;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Store;

/// <summary>Accounts as rows, and back.</summary>
internal static class AccountMapping
{
    public static Account ToAccount(this AccountRow row) => new()
    {
        Key = row.Key,
        Tenant = row.Tenant,
        Name = row.Name,
        Address = GitLabAddress.Parse(row.Address),
        TokenKind = Enum.Parse<TokenKind>(row.TokenKind),
        Scopes = row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        LinkedAt = row.LinkedAt,
        ExpiresAt = row.ExpiresAt,
        Status = Enum.Parse<AccountStatus>(row.Status),
        StatusReason = row.StatusReason,
        LinkedBy = row.LinkedById is { } id ? new GitLabUser(id, row.LinkedByUsername ?? "") : null,
        Application = row.Application,
        Version = row.Version,
    };

    public static AccountRow NewRow(AccountLink link, string key, string sealedTokens, DateTimeOffset now) =>
        Fill(
            new AccountRow
            {
                Key = key, Tenant = link.Tenant, Name = link.Name, Address = link.Address.Value, TokenKind = "",
                Scopes = "", LinkedAt = now, Status = "", SealedTokens = "",
            },
            link,
            sealedTokens);

    /// <summary>Gives a row what a link brings; its key, tenant and address stay.</summary>
    public static AccountRow Fill(AccountRow row, AccountLink link, string sealedTokens)
    {
        row.Name = link.Name;
        row.TokenKind = link.TokenKind.ToString();
        row.Scopes = string.Join(' ', link.Scopes);
        row.ExpiresAt = link.Tokens.ExpiresAt;
        row.Status = nameof(AccountStatus.Active);
        row.StatusReason = null;
        row.LinkedById = link.LinkedBy?.Id;
        row.LinkedByUsername = link.LinkedBy?.Username;
        row.Application = link.Application;
        row.SealedTokens = sealedTokens;
        row.Version++;
        return row;
    }
}
