using System.Net;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>A client that can send no headers writes its key into the query, as GitLab lets it.</summary>
public sealed class QueryKeyTests
{
    [Theory]
    [InlineData($"private_token={ProxyHost.Key}", HttpStatusCode.OK)]
    [InlineData($"page=2&access_token={ProxyHost.Key}", HttpStatusCode.OK)]
    [InlineData("private_token=our%2Down-key-of-enough-length", HttpStatusCode.OK)]
    [InlineData($"private_token=x{ProxyHost.Key}", HttpStatusCode.Unauthorized)]
    [InlineData("private_token", HttpStatusCode.Unauthorized)]
    public async Task The_key_of_a_query_counts(string query, HttpStatusCode expected)
    {
        await using var host = await ProxyHost.StartAsync(static _ => Task.CompletedTask);
        host.Client.DefaultRequestHeaders.Clear();

        using var response = await host.Client.GetAsync(
            $"{host.Url}/proxy/acme/api/v4/user?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected);
    }
}
