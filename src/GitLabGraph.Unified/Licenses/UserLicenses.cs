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
        [Parent] IReadOnlyList<User> users, IReadOnlyList<IResolverContext> contexts)
    {
        var places = users.Zip(contexts).ToLookup(
            static place => place.First.Remote.Account, static place => place.Second);
        var read = await Task.WhenAll(places.Select(static account => ReadAsync(account.Key, [.. account])));
        var holders = places.Select(static account => account.Key).Zip(read).ToDictionary();
        return [.. users.Select(user => holders[user.Remote.Account].Of(user))];
    }

    // What concerns an account is told at each of its people.
    private static async Task<LicenseHolders> ReadAsync(LinkedAccount account, List<IResolverContext> places)
    {
        void Report(GraphQLError error) => places.ForEach(place => place.ReportError(error));

        try
        {
            var licenses = await LicenseSource.AllAsync(places[0], account, Report);
            var holders = await Task.WhenAll(licenses.Select(license => HoldersAsync(places[0], license, Report)));
            return new LicenseHolders([.. licenses.Zip(holders)], null);
        }
        catch (GraphQLException failure)
        {
            return new LicenseHolders([], failure.Errors[0]);
        }
    }

    // Who has an add-on may be a secret where who costs a seat is not: it takes nothing from the rest.
    private static async Task<HashSet<string>> HoldersAsync(
        IResolverContext context, License license, Action<GraphQLError> report)
    {
        try
        {
            return await SeatSource.HoldersAsync(context, license);
        }
        catch (GraphQLException failure) when (license.Kind is LicenseKind.AddOn)
        {
            report(failure.Errors[0]);
            return [];
        }
    }
}
