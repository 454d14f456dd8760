using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>The fields of a licence that reach GitLab.</summary>
[ObjectType<License>]
internal static class LicenseFields
{
    /// <summary>Whether it is in force today. GitLab lists no add-on that is not.</summary>
    public static async ValueTask<LicenseStatus> GetStatusAsync([Parent] License license, IResolverContext context) =>
        license.HasEnded ? LicenseStatus.Expired
        : (await TrialSource.OfAsync(context, license)).IsOne == true ? LicenseStatus.Trial
        : LicenseStatus.Active;

    /// <summary>
    /// GitLab's own words of the status: the flags <c>expired</c> and <c>trial</c> that it sets, with a comma between
    /// them; null where it sets neither, and for an add-on, of which it tells none.
    /// </summary>
    public static async ValueTask<string?> GetStatusRawAsync([Parent] License license, IResolverContext context)
    {
        var isTrial = (await TrialSource.OfAsync(context, license)).IsOne == true;
        return (license.IsSaidToHaveEnded, isTrial) switch
        {
            (true, true) => "expired,trial",
            (true, _) => "expired",
            (_, true) => "trial",
            _ => null,
        };
    }

    /// <summary>
    /// Whether it is a plan beyond the free one that is no trial, or an add-on that does not come with a plan. Null,
    /// with an error, where an instance does not tell whether its licence is a trial.
    /// </summary>
    public static async ValueTask<bool?> GetIsPaidAsync([Parent] License license, IResolverContext context)
    {
        var trial = await TrialSource.OfAsync(context, license);
        if (trial.Reason is { } reason)
        {
            context.ReportError(reason);
        }

        return trial.IsOne is { } isTrial ? license.IsForSale && !isTrial : null;
    }

    /// <summary>The top-level group that it pays for; null for an instance's licence.</summary>
    public static async ValueTask<Group?> GetGroupAsync([Parent] License license, IResolverContext context)
    {
        if (license.GroupNumber is not { } number)
        {
            return null;
        }

        var selection = new UpstreamSelection();
        GroupNeeds.Add(selection, new PlannedField(context));
        var question = new EntityQuestion(license.Remote.Account, EntityKind.Group, number, selection);
        return GroupMapping.From(await Parts.FindAsync(context, question, "The licence's group"));
    }

    /// <summary>
    /// Who takes a seat, and why; of an add-on, whom a seat was given. GitLab lists seats over REST, forward only.
    /// </summary>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize,
            AllowBackwardPagination = false)]
    public static ValueTask<Connection<Seat>> GetSeatsAsync(
        [Parent] License license, PagingArguments paging, IResolverContext context) =>
        SeatSource.ListAsync(context, license);

    /// <summary>
    /// GitLab's own object, as its REST API has it; of an add-on, as its GraphQL API has it. Never null.
    /// </summary>
    [GraphQLType("JSON")]
    public static JsonElement? GetRemoteData([Parent] License license) => license.Remote.Json.ToElement();
}
