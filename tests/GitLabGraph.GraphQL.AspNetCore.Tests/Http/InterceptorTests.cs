using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class InterceptorTests
{
    [Fact]
    public async Task Hands_state_of_the_request_to_resolvers()
    {
        await using var host = await Playground.StartAsync(describe: server => server.AddHttpRequestInterceptor<Tenant>());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={state(key:\"tenant\")}");
        request.Headers.Add("X-Tenant", "blue");

        var reply = await host.SendAsync(request);

        reply.Data.GetProperty("state").GetString().ShouldBe("blue");
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/graphql-response+json", 400)]
    public async Task Refuses_a_request_with_the_interceptors_own_error(string accept, int status)
    {
        await using var host = await Playground.StartAsync(describe: server => server.AddHttpRequestInterceptor<Tenant>());

        var reply = await host.AskAsync("{ fail }", accept: accept);

        reply.Status.ShouldBe(status);
        reply.Code.ShouldBe("NO_TENANT");
    }

    [Fact]
    public async Task Lets_filters_change_every_error_of_an_execution()
    {
        await using var host = await Playground.StartAsync(
            describe: server => server.AddErrorFilter(error => error with { Message = $"{error.Message} Really." }));

        var reply = await host.AskAsync("{ fail }");

        reply.Message.ShouldBe("It failed as it should. Really.");
    }

    private sealed class Tenant : IHttpRequestInterceptor
    {
        public ValueTask<OperationRequest> OnCreateAsync(
            HttpContext context, IRequestExecutor requestExecutor, OperationRequest request, CancellationToken cancellationToken)
        {
            var tenant = context.Request.Headers["X-Tenant"].ToString();
            return tenant.Length == 0
                ? throw new GraphQLException(new GraphQLError("Which tenant?") { Code = "NO_TENANT" })
                : ValueTask.FromResult(request with { ContextData = new Dictionary<string, object?> { ["tenant"] = tenant } });
        }
    }
}
