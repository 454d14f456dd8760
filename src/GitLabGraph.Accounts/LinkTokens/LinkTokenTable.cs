using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Store.Rows;
using GitLabGraph.GitLab.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.LinkTokens;

/// <summary>Link tokens in the database.</summary>
internal sealed class LinkTokenTable(Database database, TimeProvider time) : ILinkTokenStore
{
    // Used and expired ones are kept for a while, so that the page can say which of the two it was.
    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(1);

    public async ValueTask<string> CreateAsync(LinkToken token, CancellationToken cancellationToken)
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var context = database.Open();
        context.LinkTokens.Add(new LinkTokenRow
        {
            Hash = HashOf(text), Tenant = token.Tenant, Actor = token.Actor, ExpiresAt = token.ExpiresAt,
            Instance = token.Instance?.Value, AccountKey = token.AccountKey, ReturnOrigin = token.ReturnOrigin,
        });
        await context.SaveChangesAsync(cancellationToken).OrUnavailableAsync();
        var forgotten = time.GetUtcNow() - KeptAfterwards;
        await context.LinkTokens.Where(row => row.ExpiresAt < forgotten).ExecuteDeleteAsync(cancellationToken)
            .OrUnavailableAsync();
        return text;
    }

    public async ValueTask<(LinkTokenState State, LinkToken? Token)> FindAsync(
        string text, CancellationToken cancellationToken)
    {
        var hash = HashOf(text);
        await using var context = database.Open();
        var row = await context.LinkTokens.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Hash == hash, cancellationToken).OrUnavailableAsync();
        return row switch
        {
            null => (LinkTokenState.Unknown, null),
            { UsedAt: not null } => (LinkTokenState.Used, null),
            _ when row.ExpiresAt <= time.GetUtcNow() => (LinkTokenState.Expired, null),
            _ => (LinkTokenState.Good, ToToken(row)),
        };
    }

    public async ValueTask<(LinkTokenState State, LinkToken? Token)> UseAsync(
        string text, CancellationToken cancellationToken)
    {
        var found = await FindAsync(text, cancellationToken);
        if (found.State != LinkTokenState.Good)
        {
            return found;
        }

        var (hash, now) = (HashOf(text), time.GetUtcNow());
        await using var context = database.Open();
        var taken = await context.LinkTokens.Where(row => row.Hash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.UsedAt, now), cancellationToken)
            .OrUnavailableAsync();
        return taken == 1 ? found : (LinkTokenState.Used, null);
    }

    private static LinkToken ToToken(LinkTokenRow row) => new()
    {
        Tenant = row.Tenant, Actor = row.Actor, ExpiresAt = row.ExpiresAt,
        Instance = row.Instance is null ? null : GitLabAddress.Parse(row.Instance),
        AccountKey = row.AccountKey, ReturnOrigin = row.ReturnOrigin,
    };

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
