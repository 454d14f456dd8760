using System.Net;
using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>A GraphQL server on a free loopback port, and a client for it: tests go through real sockets.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GraphQLHost(WebApplication application)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<GraphQLHost> StartAsync(
        Action<IRequestExecutorBuilder> describe,
        Action<GraphQLServerOptions>? options = null,
        string path = "/graphql",
        Action<KestrelServerLimits>? limits = null,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? pipeline = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            limits?.Invoke(kestrel.Limits);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        services?.Invoke(builder);
        var server = builder.Services.AddGraphQLServer().ModifyServerOptions(options ?? (_ => { }));
        describe(server);
        var application = builder.Build();
        pipeline?.Invoke(application);
        application.MapGraphQL(path);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new GraphQLHost(application);
    }

    /// <summary>Posts a body as it is.</summary>
    public Task<Reply> PostAsync(string body, string? contentType = "application/json", string? accept = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    public Task<Reply> PostAsync(byte[] body, string? contentType = "application/json", string? accept = null)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept);
    }

    /// <summary>Posts a request object.</summary>
    public Task<Reply> AskAsync(string query, object? variables = null, string? accept = null) =>
        PostAsync(JsonSerializer.Serialize(new { query, variables }), accept: accept);

    public Task<Reply> GetAsync(string address, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept);

    public async Task<Reply> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, body, headers);
    }

    /// <summary>Stops the server as an orderly shutdown does.</summary>
    public Task StopAsync() => _application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
