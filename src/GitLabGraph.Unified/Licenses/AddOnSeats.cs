using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Who was given a seat of an add-on: of all who might be, GitLab is asked for those who were.</summary>
internal static class AddOnSeats
{
    private static readonly NeedTable Seats = new("Seat", "AddOnUser", "id")
    {
        ["lastActivityOn"] = Needs.Leaves("lastActivityOn"),
        ["user"] = UserNeeds.Add,
    };

    /// <summary>A page of them.</summary>
    public static ValueTask<Connection<Seat>> ListAsync(IResolverContext context, License addOn)
    {
        var place = addOn.GroupNumber is { } number
            ? ListPlace.On(addOn.Remote.Account, EntityKind.Group, number)
            : ListPlace.Query(addOn.Remote.Account);
        var list = new ListNeed(FieldOf(addOn), Seats.Add) { Arguments = _ => ArgumentsOf(addOn) };
        return Lists.ReadAsync(context, place, list, user => SeatMapping.FromAddOnUser(user, addOn));
    }

    /// <summary>GitLab's numbers of all of them.</summary>
    public static async Task<HashSet<string>> HoldersAsync(IResolverContext context, License addOn)
    {
        var holders = new HashSet<string>();
        var places = new HashSet<string?>();
        string? after = null;

        do
        {
            if (!places.Add(after))
            {
                throw Progress.Circle();
            }

            var page = await PageAsync(context, addOn, after);
            holders.UnionWith(page.List("nodes").Select(static user => user.Number()));
            after = page.Object("pageInfo") is { } info && info.Flag("hasNextPage") ? info.Text("endCursor") : null;
        }
        while (after is not null);

        return holders;
    }

    private static async ValueTask<Remote> PageAsync(IResolverContext context, License addOn, string? after)
    {
        var account = addOn.Remote.Account;
        var page = new UpstreamField(FieldOf(addOn)) { IsConnection = true, IsRequired = true }
            .With(ArgumentsOf(addOn))
            .With("first", "Int", PageRequest.LargestUpstreamSize)
            .With("after", "String", after);
        page.Below.Object("nodes", "AddOnUser").Leaf("id");
        page.Below.Object("pageInfo").Leaf("hasNextPage").Leaf("endCursor");

        if (addOn.GroupNumber is not { } number)
        {
            return await Parts.FindAsync(context, new RootQuestion(account, page), "The add-on");
        }

        var selection = new UpstreamSelection { TypeName = EntityKind.Group.TypeName };
        selection.Add(page);
        var question = new EntityQuestion(account, EntityKind.Group, number, selection);
        return (await Parts.FindAsync(context, question, "The group")).Object(page.Name)
            ?? throw UnifiedErrors.Of(
                UnifiedErrorCodes.Forbidden, "The linked account may not see who has a seat of the add-on.");
    }

    private static string FieldOf(License addOn) =>
        addOn.GroupNumber is null ? "selfManagedAddOnEligibleUsers" : "addOnEligibleUsers";

    private static IEnumerable<UpstreamArgument> ArgumentsOf(License addOn) =>
    [
        new("addOnType", "GitlabSubscriptionsAddOnType!", AddOnMapping.TypeOf(addOn)),
        new("addOnPurchaseIds", "[GitlabSubscriptionsAddOnPurchaseID!]!", new[] { addOn.Remote.Word("id") }),
        new("filterByAssignedSeat", "String", "true"),
    ];
}
