using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Authorization;

/// <summary>A schema in which every kind of field is kept from somebody.</summary>
internal static class Vault
{
    /// <summary>What has run: a resolver that is refused must not be in it. One per request.</summary>
    public static List<string> Log(IResolverContext context) => (List<string>)context.ContextData["log"]!;

    [QueryType]
    internal static class Queries
    {
        public static string Open() => "open";

        [Authorize]
        public static string? Known(IResolverContext context)
        {
            Log(context).Add("known");
            return "known";
        }

        [Authorize(Roles = ["owner", "auditor"])]
        public static async Task<string?> LedgerAsync(IResolverContext context)
        {
            await Task.Yield();
            Log(context).Add("ledger");
            return "ledger";
        }

        [Authorize("insured")]
        public static string? Policy() => "insured";

        [Authorize]
        [Authorize("insured", Roles = ["owner"])]
        public static string? Both() => "both";

        [Authorize(Roles = ["owner"])]
        public static string Needed() => "needed";

        public static IReadOnlyList<Box> Boxes() => [new Box(1, "gold"), new Box(2, "tin")];

        public static Safe? Safe() => new("1234");

        public static Deed? Deed() => new("1");
    }

    internal sealed record Box(int Number, [property: Authorize(Roles = ["owner"])] string? Content);

    [ExtendObjectType(typeof(Box))]
    internal static class BoxFields
    {
        [BatchResolver]
        [Authorize(Roles = ["owner"])]
        public static IReadOnlyList<string?> Weight([Parent] IReadOnlyList<Box> boxes, IResolverContext context)
        {
            Log(context).Add("weight");
            return [.. boxes.Select(box => $"{box.Number} kg")];
        }
    }

    [Authorize]
    internal sealed record Safe(string? Code)
    {
        [AllowAnonymous]
        public string Maker { get; } = "Acme";
    }

    [ExtendObjectType(typeof(Safe))]
    internal static class SafeFields
    {
        public static string? Hint([Parent] Safe safe) => safe.Code?[..1];
    }

    [InterfaceType]
    internal interface IPaper
    {
        [Authorize(Roles = ["owner"])]
        string? Text { get; }
    }

    [Node]
    internal sealed record Deed(string Id) : IPaper
    {
        public string? Text { get; } = "mine";

        [NodeResolver]
        [Authorize(Roles = ["owner"])]
        public static Deed? Find(string id) => new(id);
    }

    [MutationType]
    internal static class Mutations
    {
        [Authorize(Roles = ["owner"])]
        public static string? Empty(IResolverContext context)
        {
            Log(context).Add("empty");
            return "empty";
        }
    }

    [Authorize]
    [SubscriptionType]
    internal static class Subscriptions
    {
        public static async IAsyncEnumerable<int> DoorEvents()
        {
            await Task.Yield();
            yield return 1;
        }

        [Subscribe(With = nameof(DoorEvents))]
        public static int Doors([EventMessage] int number) => number;
    }
}
