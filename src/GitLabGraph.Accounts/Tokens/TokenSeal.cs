using System.Text.Json;
using GitLabGraph.GitLab.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace GitLabGraph.Accounts.Tokens;

/// <summary>
/// Seals tokens for whatever leaves the process. The account is part of the seal: what was sealed for one account does
/// not open as another's.
/// </summary>
public sealed class TokenSeal(IDataProtectionProvider protection)
{
    private const string Purpose = "GitLabGraph.AccountTokens.v1";

    public string Seal(string accountKey, AccountTokens tokens) => ProtectorOf(accountKey).Protect(
        JsonSerializer.Serialize(new Content(
            tokens.Access.Reveal(), tokens.Refresh?.Reveal(), tokens.ExpiresAt)));

    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// It was sealed for another account, by a key that is gone, or is damaged.
    /// </exception>
    public AccountTokens Open(string accountKey, string text)
    {
        var content = JsonSerializer.Deserialize<Content>(ProtectorOf(accountKey).Unprotect(text))!;
        return new AccountTokens(
            new AccessToken(content.Access),
            content.Refresh is null ? null : new AccessToken(content.Refresh),
            content.ExpiresAt);
    }

    /// <summary>Makes the first key of the ring where there is none yet.</summary>
    public void WarmUp() => ProtectorOf("").Protect("");

    private IDataProtector ProtectorOf(string accountKey) => protection.CreateProtector(Purpose, accountKey);

    private sealed record Content(string Access, string? Refresh, DateTimeOffset? ExpiresAt)
    {
        public override string ToString() => "***";
    }
}
