using GitLabGraph.GraphQL.Errors;
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
    public static async ValueTask<ResolverResult<IReadOnlyList<License>?>[]> GetLicensesAsync(
        [Parent] IReadOnlyList<User> users, IResolverContext context)
    {
        var accounts = users.Select(static user => user.Remote.Account).Distinct().ToList();
        var read = await Task.WhenAll(accounts.Select(account => ReadAsync(context, account)));
        return [.. users.Select(user => read[accounts.IndexOf(user.Remote.Account)].Of(user))];
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
