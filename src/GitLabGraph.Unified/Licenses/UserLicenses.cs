using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Which licences a person takes a seat of.</summary>
[ObjectType<User>]
internal static class UserLicenses
{
    /// <summary>
    /// Licences, of those that the account may see, that the person takes a seat of. Read for all people of a list at
    /// once, as GitLab lists seats by licence only. Null, with an error that says why, where the account may see none.
    /// </summary>
    [BatchResolver]
    public static async ValueTask<IReadOnlyList<IReadOnlyList<License>?>> GetLicensesAsync(
        [Parent] IReadOnlyList<User> users, IResolverContext context)
    {
        var held = new Dictionary<LinkedAccount, IReadOnlyList<(License License, HashSet<string> Holders)>>();

        foreach (var account in users.Select(static user => user.Remote.Account).Distinct())
        {
            held[account] = await HoldersAsync(context, account);
        }

        return [.. users.Select(user => (IReadOnlyList<License>?)
            [.. held[user.Remote.Account].Where(entry => entry.Holders.Contains(user.UpstreamNumber))
                .Select(static entry => entry.License)])];
    }

    private static async Task<IReadOnlyList<(License License, HashSet<string> Holders)>> HoldersAsync(
        IResolverContext context, LinkedAccount account)
    {
        var licenses = await LicenseSource.AllAsync(context, account);
        var holders = await Task.WhenAll(licenses.Select(license => SeatSource.HoldersAsync(context, license)));
        return [.. licenses.Zip(holders)];
    }
}
