using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// Where licences come from: plans from REST, as GitLab's GraphQL knows little of them, and add-ons beside each.
/// </summary>
internal static class LicenseSource
{
    /// <summary>
    /// All that the account may see: the instance's licence, or else the subscriptions of the top-level groups that it
    /// owns, each with its add-ons. Community Edition has neither.
    /// </summary>
    public static async ValueTask<IReadOnlyList<License>> AllAsync(IResolverContext context, LinkedAccount account)
    {
        var isHidden = false;

        try
        {
            if (await InstanceAsync(context, account) is { } license)
            {
                // Begun together, so that they are asked in one document.
                var trial = TrialSource.AskAsync(context, account).AsTask();
                var addOns = await AddOnSource.ListAsync(context, account, null);
                return [license with { Trial = await trial }, .. addOns];
            }
        }
        catch (GraphQLException failure) when (failure.Errors is [{ Code: UnifiedErrorCodes.Forbidden }])
        {
            isHidden = true;
        }

        var owned = await RestSource.AllAsync(context, account, "groups?top_level_only=true&owned=true");
        var found = await Task.WhenAll(
            owned.Select(group => OfRootAsync(context, account, group.Number()).AsTask()));
        List<License> licenses = [.. found.SelectMany(static bought => bought)];
        return licenses.Count == 0 && isHidden
            ? throw UnifiedErrors.Of(
                UnifiedErrorCodes.Forbidden,
                "GitLab tells the instance's licence to administrators only, and what a top-level group pays to its "
                    + "owners: the linked account is neither.")
            : licenses;
    }

    /// <summary>What pays for a group: the subscription of the top-level group it lies in, and add-ons.</summary>
    public static async ValueTask<IReadOnlyList<License>> OfGroupAsync(
        IResolverContext context, LinkedAccount account, string number, string path)
    {
        var root = path.Split('/')[0];
        var rootNumber = root == path ? number : await NumberOfAsync(context, account, root);
        return await OfRootAsync(context, account, rootNumber);
    }

    /// <summary>A licence by what its id says.</summary>
    public static async ValueTask<License?> FindAsync(IResolverContext context, LinkedAccount account, string key)
    {
        var group = LicenseKey.GroupIn(key);

        if (LicenseKey.AddOnIn(key) is { } number)
        {
            return (await AddOnSource.ListAsync(context, account, group))
                .FirstOrDefault(license => license.AddOnNumber == number);
        }

        return group is null
            ? await InstanceAsync(context, account)
            : await SubscriptionAsync(context, account, group);
    }

    // A group without a subscription, as on a self-managed instance, has no add-ons of its own either.
    private static async ValueTask<IReadOnlyList<License>> OfRootAsync(
        IResolverContext context, LinkedAccount account, string number) =>
        await SubscriptionAsync(context, account, number) is { } subscription
            ? [subscription, .. await AddOnSource.ListAsync(context, account, number)]
            : [];

    private static ValueTask<License?> SubscriptionAsync(
        IResolverContext context, LinkedAccount account, string number) =>
        OfEnterpriseAsync(async () => LicenseMapping.FromSubscription(
            await RestSource.FindAsync(context, account, $"namespaces/{number}/gitlab_subscription") ?? throw Unseen(),
            number,
            Today(context)));

    private static ValueTask<License?> InstanceAsync(IResolverContext context, LinkedAccount account) =>
        OfEnterpriseAsync(async () => await RestSource.FindAsync(context, account, "license") is { } license
            ? LicenseMapping.FromInstance(license, Today(context))
            : null);

    // Community Edition has no such routes, and nothing to license.
    private static async ValueTask<License?> OfEnterpriseAsync(Func<ValueTask<License?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (GraphQLException failure) when (failure.Errors is [{ Code: UnifiedErrorCodes.VersionTooOld }])
        {
            return null;
        }
    }

    private static async ValueTask<string> NumberOfAsync(
        IResolverContext context, LinkedAccount account, string path) =>
        (await RestSource.FindAsync(context, account, $"namespaces/{Uri.EscapeDataString(path)}"))?.Number()
        ?? throw Unseen();

    // What a public group pays is not there, for GitLab, where somebody asks who is no member: that is not nothing.
    private static GraphQLException Unseen() => UnifiedErrors.Of(
        UnifiedErrorCodes.Forbidden,
        "GitLab tells what a top-level group pays to its owners, and the linked account is no member of it.");

    private static DateOnly Today(IResolverContext context) =>
        DateOnly.FromDateTime(context.Service<UpstreamSession>().Time.GetUtcNow().UtcDateTime);
}
