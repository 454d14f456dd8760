using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;
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
    public static async ValueTask<ResolverResult<IReadOnlyList<License>?>[]> GetLicensesAsync(
        [Parent] IReadOnlyList<User> users, IReadOnlyList<IResolverContext> contexts)
    {
        // What concerns an account is told at each of its people.
        var accounts = users.Zip(contexts).GroupBy(static place => place.First.Remote.Account)
            .ToDictionary(
                static account => account.Key,
                static account => new ManyPlaces([.. account.Select(static place => place.Second)]));
        var read = await Task.WhenAll(accounts.Select(static account => ReadAsync(account.Value, account.Key)));
        var holders = accounts.Keys.Zip(read).ToDictionary();
        return [.. users.Select(user => holders[user.Remote.Account].Of(user))];
    }

    private static async Task<LicenseHolders> ReadAsync(IResolverContext context, LinkedAccount account)
    {
        try
        {
            var licenses = await LicenseSource.AllAsync(context, account);
            var holders = await Task.WhenAll(licenses.Select(license => HoldersAsync(context, license)));
            return new LicenseHolders([.. licenses.Zip(holders)], null);
        }
        catch (GraphQLException failure)
        {
            return new LicenseHolders([], failure.Errors[0]);
        }
    }

    // Who has an add-on may be a secret where who costs a seat is not: it takes nothing from the rest.
    private static async Task<HashSet<string>> HoldersAsync(IResolverContext context, License license)
    {
        try
        {
            return await SeatSource.HoldersAsync(context, license);
        }
        catch (GraphQLException failure) when (license.Kind is LicenseKind.AddOn)
        {
            context.ReportError(failure.Errors[0]);
            return [];
        }
    }
}
