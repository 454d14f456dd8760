using System.Security.Claims;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Configuration;

/// <summary>
/// A server as an application writes it: annotated C#, and services as parameters without an attribute.
/// </summary>
public sealed class AnnotatedServerTests
{
    [Fact]
    public async Task Gives_resolvers_arguments_services_and_the_HTTP_context_each_by_its_parameter()
    {
        await using var host = await StartAsync();

        var reply = await host.AskAsync("{ book(titles: [\"Emma\"]) { title shelf } }");

        reply.Body.ShouldBe("""{"data":{"book":{"title":"Emma","shelf":"POST 7"}}}""");
    }

    [Fact]
    public async Task Gives_resolvers_the_caller_whom_ASP_NET_Core_knows()
    {
        await using var host = await StartAsync(application => application.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")], "test"));
            return next(context);
        }));

        (await host.AskAsync("{ caller }")).Body.ShouldBe("""{"data":{"caller":"Ada"}}""");
    }

    [Fact]
    public async Task Opens_one_scope_of_services_for_a_request_and_none_where_none_is_needed()
    {
        await using var host = await StartAsync();

        await host.AskAsync("{ plain }");
        await host.AskAsync("{ a: book(titles: [\"A\"]) { shelf } b: book(titles: [\"B\"]) { shelf } }");

        Shelf.Made.ShouldBe(1);
    }

    [Fact]
    public async Task Says_what_to_call_when_there_is_no_server_to_map()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddGraphQLServer("other");
        await using var application = builder.Build();

        Should.Throw<InvalidOperationException>(() => application.MapGraphQL()).Message.ShouldContain("AddGraphQLServer()");
    }

    private static Task<GraphQLHost> StartAsync(Action<WebApplication>? pipeline = null)
    {
        Shelf.Made = 0;
        return GraphQLHost.StartAsync(
            server =>
            {
                server.AddTypes(typeof(Library));
                server.Services.AddScoped<Shelf>();
            },
            pipeline: pipeline);
    }

    private sealed record Book(string Title, string Shelf);

    private sealed class Shelf
    {
        private static int _made;

        public Shelf() => Interlocked.Increment(ref _made);

        public static int Made
        {
            get => Volatile.Read(ref _made);
            set => Volatile.Write(ref _made, value);
        }

        public int Number { get; } = 7;
    }

    [QueryType]
    private static class Library
    {
        public static string Plain() => "plain";

        public static string? Caller(ClaimsPrincipal caller) => caller.Identity?.Name;

        public static async Task<Book> GetBookAsync(
            IEnumerable<string> titles, Shelf shelf, HttpContext context, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return new Book(titles.First(), $"{context.Request.Method} {shelf.Number}");
        }
    }
}
