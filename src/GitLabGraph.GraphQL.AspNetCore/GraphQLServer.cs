using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using GitLabGraph.GraphQL.AspNetCore.Ide;
using GitLabGraph.GraphQL.AspNetCore.Sdl;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using GitLabGraph.GraphQL.Execution;
using Microsoft.Extensions.Options;

namespace GitLabGraph.GraphQL.AspNetCore;

/// <summary>One mapped GraphQL server: puts its parts together once, and gives each request to one of them.</summary>
internal sealed class GraphQLServer
{
    private readonly GraphQLServerOptions _options;
    private readonly GraphQLHttpEndpoint _http;
    private readonly IdeEndpoint _ide;
    private readonly SdlEndpoint _sdl;
    private readonly RequestDelegate _sockets;

    public GraphQLServer(IEndpointRouteBuilder endpoints, string schemaName)
    {
        var services = endpoints.ServiceProvider;
        var executor = services.GetKeyedService<IRequestExecutor>(schemaName)
            ?? throw new InvalidOperationException(
                $"There is no GraphQL server '{schemaName}': call AddGraphQLServer() and give it a schema.");
        var time = services.GetRequiredService<TimeProvider>();
        var unexpected = services.GetRequiredService<UnexpectedErrors>();
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        _options = services.GetRequiredService<IOptionsMonitor<GraphQLServerOptions>>().Get(schemaName);
        var interceptors = services.GetKeyedServices<IHttpRequestInterceptor>(schemaName);
        var sending = new TimedSending(_options.ResponseSendTimeout, time);
        var execution = new HttpExecution(executor, [.. interceptors]);
        _http = new GraphQLHttpEndpoint(
            _options,
            new RequestBody(_options, time),
            new OperationResponse(
                execution, new StreamResponse(_options, time, sending, lifetime.ApplicationStopping), sending),
            new BatchResponse(execution, _options, unexpected, sending),
            unexpected);
        _ide = new IdeEndpoint(_options.Tool);
        _sdl = new SdlEndpoint(executor.Schema);
        _sockets = AcceptSockets(endpoints, new SocketEndpoint(new SocketParts(
            executor,
            [.. services.GetKeyedServices<ISocketSessionInterceptor>(schemaName)],
            _options,
            unexpected,
            time,
            lifetime)));
    }

    public void Map(RouteGroupBuilder group)
    {
        group.Map("", HandleAsync).WithDisplayName("GraphQL");
        if (_options.EnableSchemaRequests)
        {
            group.MapGet("schema.graphql", _sdl.HandleAsync).WithDisplayName("GraphQL schema");
        }

        if (_options.Tool.Enable)
        {
            group.MapGet("ui", _ide.ServeAtToolAsync).WithDisplayName("GraphQL IDE");
            group.MapGet("ui/assets/{fingerprint}/{file}", IdeEndpoint.ServeFileAsync)
                .WithDisplayName("GraphQL IDE files");
        }
    }

    private Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (_options.Sockets.Enable && IsUpgrade(request))
        {
            return _sockets(context);
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            return _http.HandleAsync(context);
        }

        if (_options.EnableSchemaRequests && request.QueryString.Value is "?sdl")
        {
            return _sdl.HandleAsync(context);
        }

        return _options.Tool.Enable && AcceptHeader.Negotiate(request.Headers.Accept).PrefersHtml
            ? _ide.ServeAtEndpointAsync(context)
            : _http.HandleAsync(context);
    }

    // HTTP/1.1 upgrades a GET, HTTP/2 opens a tunnel by CONNECT with the protocol's name.
    private static bool IsUpgrade(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.Count > 0)
        || HttpMethods.IsConnect(request.Method);

    /// <summary>Brings the WebSocket middleware along, so that the application need not remember to add it.</summary>
    private RequestDelegate AcceptSockets(IEndpointRouteBuilder endpoints, SocketEndpoint sockets)
    {
        var pipeline = endpoints.CreateApplicationBuilder().UseWebSockets();
        pipeline.Run(context => context.WebSockets.IsWebSocketRequest
            ? sockets.HandleAsync(context)
            : _http.HandleAsync(context));
        return pipeline.Build();
    }
}
