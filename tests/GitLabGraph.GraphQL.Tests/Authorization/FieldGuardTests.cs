using System.Security.Claims;
using System.Text;
using GitLabGraph.GraphQL.Authorization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Authorization;

public sealed class FieldGuardTests
{
    private static readonly Engine Vaults = Engine.Of(builder => builder.AddGlobalObjectIdentification().AddTypes(
        typeof(Vault.Queries), typeof(Vault.Mutations), typeof(Vault.Subscriptions), typeof(Vault.Box),
        typeof(Vault.BoxFields), typeof(Vault.Safe), typeof(Vault.SafeFields), typeof(Vault.IPaper),
        typeof(Vault.Deed)));

    private readonly List<string> _log = [];

    [Fact]
    public async Task Refuses_a_caller_whom_nobody_knows_before_the_resolver_runs()
    {
        var answer = await AskAsync("{ open known ledger }", null);

        answer.ShouldEndWith("""
            "data":{"open":"open","known":null,"ledger":null}}
            """);
        answer.ShouldContain(
            """
            {"message":"The current user is not authenticated.","locations":[{"line":1,"column":8}],"path":["known"],
            "extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}
            """.ReplaceLineEndings(""));
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lets_through_a_caller_with_one_of_the_roles_and_no_other()
    {
        (await AskAsync("{ known ledger }", Caller("auditor")))
            .ShouldBe("""{"data":{"known":"known","ledger":"ledger"}}""");
        var refused = await AskAsync("{ known ledger }", Caller("guest"));

        refused.ShouldContain("""
            "path":["ledger"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}
            """);
        refused.ShouldEndWith("""
            "data":{"known":"known","ledger":null}}
            """);
        refused.ShouldNotContain("auditor");
    }

    [Fact]
    public async Task Refuses_a_policy_that_nobody_can_decide_on() =>
        (await AskAsync("{ policy }", Caller("owner"))).ShouldContain("AUTH_POLICY_NOT_FOUND");

    [Fact]
    public async Task Spreads_null_from_a_field_that_must_have_a_value() =>
        (await AskAsync("{ open needed }", Caller("guest"))).ShouldEndWith("\"data\":null}");

    [Fact]
    public async Task Guards_each_item_of_a_list_and_a_whole_batch()
    {
        const string Query = "{ boxes { number content weight } }";
        (await AskAsync(Query, Caller("owner"))).ShouldBe(
            """
            {"data":{"boxes":[{"number":1,"content":"gold","weight":"1 kg"},
            {"number":2,"content":"tin","weight":"2 kg"}]}}
            """.ReplaceLineEndings(""));
        _log.Clear();

        var refused = await AskAsync(Query, Caller("guest"));

        refused.ShouldEndWith(
            """
            "data":{"boxes":[{"number":1,"content":null,"weight":null},{"number":2,"content":null,"weight":null}]}}
            """);
        refused.Split("AUTH_NOT_AUTHORIZED").Length.ShouldBe(5);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Holds_a_class_demand_for_its_fields_and_those_that_extend_it_but_for_open_ones()
    {
        const string Query = "{ safe { code hint maker } }";

        (await AskAsync(Query, null)).ShouldEndWith(
            """
            "data":{"safe":{"code":null,"hint":null,"maker":"Acme"}}}
            """);
        (await AskAsync(Query, Caller("guest"))).ShouldBe(
            """{"data":{"safe":{"code":"1234","hint":"1","maker":"Acme"}}}""");
    }

    [Fact]
    public async Task Holds_what_an_interface_demands_of_a_field_for_those_who_implement_it()
    {
        (await AskAsync("{ deed { text } }", Caller("guest"))).ShouldContain("AUTH_NOT_AUTHORIZED");
        (await AskAsync("{ deed { text } }", Caller("owner"))).ShouldBe("""{"data":{"deed":{"text":"mine"}}}""");
    }

    [Fact]
    public async Task Finds_no_node_that_the_caller_may_not()
    {
        var id = Convert.ToBase64String("Deed:1"u8);
        var query = $"{{ node(id: \"{id}\") {{ id }} }}";

        (await AskAsync(query, Caller("guest"))).ShouldContain("AUTH_NOT_AUTHORIZED");
        (await AskAsync(query, Caller("owner"))).ShouldBe("{\"data\":{\"node\":{\"id\":\"" + id + "\"}}}");
    }

    [Fact]
    public async Task Runs_no_mutation_that_the_caller_may_not()
    {
        (await AskAsync("mutation { empty }", Caller("guest"))).ShouldContain("AUTH_NOT_AUTHORIZED");
        _log.ShouldBeEmpty();

        (await AskAsync("mutation { empty }", Caller("owner"))).ShouldBe("""{"data":{"empty":"empty"}}""");
    }

    [Fact]
    public async Task Opens_no_stream_that_the_caller_may_not_see()
    {
        (await AskAsync("subscription { doors }", null)).ShouldContain("AUTH_NOT_AUTHENTICATED");

        await using var result = await Vaults.Execute(
            Request("subscription { doors }", Caller("guest")), TestContext.Current.CancellationToken);
        var events = new List<string>();
        await foreach (var item in result.ShouldBeOfType<ResponseStream>().Results)
        {
            events.Add(Encoding.UTF8.GetString(item.Json.Span));
        }

        events.ShouldBe(["""{"data":{"doors":1}}"""]);
    }

    [Fact]
    public async Task Leaves_the_decision_to_the_handler_of_the_application_which_may_take_its_time()
    {
        var handler = new SlowHandler();

        var answer = await AskAsync("{ both policy open }", null, handler);

        answer.ShouldEndWith("""
            "data":{"both":null,"policy":"insured","open":"open"}}
            """);
        handler.Asked.ShouldBe([
            "Query.both  ", "Query.policy insured ", "Query.both insured owner",
        ]);
    }

    [Theory]
    [InlineData(2, "1 kg", null)]
    [InlineData(1, null, "2 kg")]
    public async Task Asks_for_each_parent_of_a_batch_whether_the_caller_may_have_its_value(
        int locked, string? first, string? second)
    {
        var answer = await AskAsync("{ boxes { number weight } }", null, new LockedBoxHandler(locked));

        answer.ShouldEndWith($$$"""
            "data":{"boxes":[{"number":1,"weight":{{{Json(first)}}}},{"number":2,"weight":{{{Json(second)}}}}]}}
            """);
        answer.ShouldContain($$"""
            "path":["boxes",{{locked - 1}},"weight"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}
            """);
        _log.ShouldBe(["weight"]);
    }

    private static string Json(string? text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static ClaimsPrincipal Caller(string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));

    private async Task<string> AskAsync(string query, ClaimsPrincipal? caller, IAuthorizationHandler? handler = null)
    {
        await using var result = await Vaults.Run(Request(query, caller, handler));
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    private OperationRequest Request(
        string query, ClaimsPrincipal? caller, IAuthorizationHandler? handler = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(query),
        Services = new Services(handler),
        ContextData = new Dictionary<string, object?> { ["log"] = _log, [nameof(ClaimsPrincipal)] = caller },
    };

    private sealed class Services(IAuthorizationHandler? handler) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IAuthorizationHandler) ? handler : null;
    }

    /// <summary>Knows the policy, but no role.</summary>
    private sealed class SlowHandler : IAuthorizationHandler
    {
        public List<string> Asked { get; } = [];

        public async ValueTask<AuthorizeResult> AuthorizeAsync(
            IResolverContext context, AuthorizationRequirement requirement)
        {
            var roles = string.Join(',', requirement.Roles);
            Asked.Add($"{context.Selection.Field.Coordinate} {requirement.Policy} {roles}");
            await Task.Yield();
            return requirement.Roles.Count is 0 ? AuthorizeResult.Allowed : AuthorizeResult.NotAllowed;
        }
    }

    /// <summary>Decides by the parent, as a policy does whose resource is the field.</summary>
    private sealed class LockedBoxHandler(int locked) : IAuthorizationHandler
    {
        public ValueTask<AuthorizeResult> AuthorizeAsync(
            IResolverContext context, AuthorizationRequirement requirement) => new(
            context.Parent<Vault.Box>().Number == locked ? AuthorizeResult.NotAllowed : AuthorizeResult.Allowed);
    }
}
