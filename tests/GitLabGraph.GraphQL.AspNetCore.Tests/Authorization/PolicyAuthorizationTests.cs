using System.Security.Claims;
using System.Text;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Authorization;

/// <summary>Fields that ASP.NET Core's policies guard, asked for over HTTP.</summary>
public sealed class PolicyAuthorizationTests
{
    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("guest", "AUTH_NOT_AUTHORIZED")]
    [InlineData("owner", null)]
    public async Task Asks_the_policies_of_the_application(string? role, string? code)
    {
        await using var host = await StartAsync(withPolicies: true);

        var body = await AskAsync(host, "{ ledger }", role);

        if (code is null)
        {
            body.ShouldBe("""{"data":{"ledger":"ledger"}}""");
        }
        else
        {
            body.ShouldContain(code);
            body.ShouldEndWith("""
                "data":{"ledger":null}}
                """);
        }
    }

    [Theory]
    [InlineData("auditor", "{\"data\":{\"known\":\"known\",\"audit\":\"audit\"}}")]
    [InlineData("guest", "AUTH_NOT_AUTHORIZED")]
    public async Task Takes_the_default_policy_and_one_of_the_roles(string role, string expected)
    {
        await using var host = await StartAsync(withPolicies: true);

        (await AskAsync(host, "{ known audit }", role)).ShouldContain(expected);
    }

    [Fact]
    public async Task Gives_policies_the_field_as_their_resource()
    {
        await using var host = await StartAsync(withPolicies: true);

        (await AskAsync(host, "{ box(number: 1) }", "guest")).ShouldBe("""{"data":{"box":"box 1"}}""");
        (await AskAsync(host, "{ box(number: 2) }", "guest")).ShouldContain("AUTH_NOT_AUTHORIZED");
    }

    [Fact]
    public async Task Refuses_everybody_a_policy_that_is_not_there()
    {
        await using var host = await StartAsync(withPolicies: true);

        (await AskAsync(host, "{ lost }", "owner")).ShouldContain("AUTH_POLICY_NOT_FOUND");
    }

    [Fact]
    public async Task Protects_even_where_nobody_has_added_authorization()
    {
        await using var host = await StartAsync(withPolicies: false);

        (await AskAsync(host, "{ known }", null)).ShouldContain("AUTH_NOT_AUTHENTICATED");
        (await AskAsync(host, "{ known audit }", "guest")).ShouldContain("AUTH_NOT_AUTHORIZED");
        (await AskAsync(host, "{ known audit }", "auditor"))
            .ShouldBe("""{"data":{"known":"known","audit":"audit"}}""");
        (await AskAsync(host, "{ ledger }", "owner")).ShouldContain("AUTH_POLICY_NOT_FOUND");
    }

    [Fact]
    public async Task Refuses_to_start_with_an_attribute_that_would_protect_nothing()
    {
        var failure = await Should.ThrowAsync<SchemaException>(
            () => GraphQLHost.StartAsync(server => server.AddTypes(typeof(Mistaken))));

        failure.Message.ShouldContain(
            "Mistaken.Secret is annotated with an attribute of Microsoft.AspNetCore.Authorization");
    }

    private static async Task<string> AskAsync(GraphQLHost host, string query, string? role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        if (role is not null)
        {
            request.Headers.Add("X-Role", role);
        }

        return (await host.SendAsync(request)).Body;
    }

    private static Task<GraphQLHost> StartAsync(bool withPolicies) => GraphQLHost.StartAsync(server =>
    {
        server.AddTypes(typeof(Vault));
        server.Services.AddSingleton<IStartupFilter, RoleOfHeader>();
        if (withPolicies)
        {
            server.AddAuthorization(options =>
            {
                options.AddPolicy("owners", policy => policy.RequireRole("owner"));
                options.AddPolicy("first", policy => policy.RequireAssertion(check =>
                    ((IResolverContext)check.Resource!).ArgumentValue<int>("number") == 1));
            });
        }
    });

    /// <summary>Stands for an authentication scheme.</summary>
    private sealed class RoleOfHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use((context, following) =>
            {
                if (context.Request.Headers.TryGetValue("X-Role", out var role))
                {
                    var claim = new Claim(ClaimTypes.Role, role.ToString());
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([claim], "test"));
                }

                return following(context);
            });
            next(application);
        };
    }

    [QueryType]
    private static class Vault
    {
        [Authorize]
        public static string? Known() => "known";

        [Authorize(Roles = ["auditor", "owner"])]
        public static string? Audit() => "audit";

        [Authorize("owners")]
        public static string? Ledger() => "ledger";

        [Authorize("first")]
        public static string? Box(int number) => $"box {number}";

        [Authorize("lost")]
        public static string? Lost() => "lost";
    }

    [QueryType]
    private static class Mistaken
    {
        [Microsoft.AspNetCore.Authorization.Authorize]
        public static string? Secret() => "secret";
    }
}
