using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.AddOns;

/// <summary>
/// Add-ons and their seats: of a root group for its owners, of the instance for administrators, null for anybody else.
/// </summary>
internal static class AddOnFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<object>("Query")
            .Field("addOnPurchases", (_, context) => Purchases(context))
            .Connection("selfManagedAddOnEligibleUsers", (_, context) =>
                context.Viewer().IsAdmin ? Eligible(context, InstanceUsers(context.Viewer()), null) : null);
        bindings.On<NamespaceRow>("Namespace")
            .Connection("addOnEligibleUsers", (row, context) => EligibleIn(row.Group, context));
        bindings.On<Group>("Group")
            .Connection("addOnEligibleUsers", (group, context) => EligibleIn(group, context));
        bindings.On<AddOnPurchase>("AddOnPurchase")
            .Field("id", IdOf)
            .Field("assignedQuantity", purchase => purchase.AssignedUserIds.Length)
            .Field("purchasedQuantity", purchase => purchase.Quantity);
        bindings.On<AddOnAssignment>("UserAddOnAssignment").Field("addOnPurchase", row => row.Purchase);
        BindUsers(bindings.On<AddOnUserRow>("AddOnUser"));
    }

    private static void BindUsers(TypeBindings<AddOnUserRow> users)
    {
        UserFields.BindBasics(users, row => row.User);
        UserFields.BindProfile(users, row => row.User);

        // Whoever may see the list may see when its people were last here.
        users
            .Field("lastActivityOn", row => GitLabTime.Write(row.User.LastActivityOn))
            .Field("lastLoginAt", row => GitLabTime.Write(row.User.LastSignInAt))
            .Connection("addOnAssignments", (row, context) => new Listing<AddOnAssignment>(
                [.. Named(context).Where(purchase => purchase.AssignedUserIds.Contains(row.User.Id))
                    .Select(purchase => new AddOnAssignment(purchase))],
                RowOrder<AddOnAssignment>.ById(assignment => assignment.Purchase.Id)));
    }

    private static AddOnPurchase[]? Purchases(IResolverContext context)
    {
        var viewer = context.Viewer();
        var group = Gid.Number(context.Text("namespaceId"), "Namespace", "Group") is { } id
            ? viewer.World.Groups.Find(id) : null;
        var mayAsk = context.Text("namespaceId") is null
            ? viewer.IsAdmin : group is not null && viewer.CanOwn(group.Place);
        return mayAsk ? [.. viewer.World.AddOnPurchases.All.Where(purchase => purchase.GroupId == group?.Id)] : null;
    }

    private static Listing<AddOnUserRow>? EligibleIn(Group? group, IResolverContext context) =>
        group is { ParentId: null } && context.Viewer().CanOwn(group.Place)
            ? Eligible(context, context.Viewer().SeatHoldersOf(group), group.Id)
            : null;

    private static Listing<AddOnUserRow> Eligible(IResolverContext context, IEnumerable<User> users, long? groupId)
    {
        var holders = Named(context)
            .Where(purchase => purchase.GroupId == groupId && purchase.Name == context.Text("addOnType"))
            .SelectMany(purchase => purchase.AssignedUserIds).ToHashSet();
        var search = context.Text("search") is { Length: > 0 } text ? new UserSearch(text, seesAddresses: true) : null;
        var wanted = users
            .Where(user => search?.Finds(user) ?? true)
            .Where(user => context.Text("filterByAssignedSeat") is not { } assigned
                || holders.Contains(user.Id) == (assigned == "true"));
        return new Listing<AddOnUserRow>(
            [.. wanted.OrderBy(user => user.Id).Select(user => new AddOnUserRow(user))],
            RowOrder<AddOnUserRow>.ById(row => row.User.Id));
    }

    private static IEnumerable<AddOnPurchase> Named(IResolverContext context) =>
        context.Viewer().World.AddOnPurchases.All
            .Where(purchase => (context.Texts("addOnPurchaseIds") ?? []).Contains(IdOf(purchase)));

    private static IEnumerable<User> InstanceUsers(Viewer viewer) =>
        viewer.World.Users.All.Where(user => user is { Kind: UserKind.Human, State: UserState.Active });

    private static string IdOf(AddOnPurchase purchase) => Gid.Of("GitlabSubscriptions::AddOnPurchase", purchase.Id);
}
