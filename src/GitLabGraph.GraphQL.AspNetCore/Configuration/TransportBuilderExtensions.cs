using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>How a server meets its clients.</summary>
public static class TransportBuilderExtensions
{
    /// <summary>Changes the endpoint's options: limits, batching, the IDE.</summary>
    public static IRequestExecutorBuilder ModifyServerOptions(
        this IRequestExecutorBuilder builder,
        Action<GraphQLServerOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Lets <typeparamref name="T"/> see each request over HTTP; several run in their order.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
    {
        builder.Services.AddKeyedSingleton<IHttpRequestInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Lets <typeparamref name="T"/> see each WebSocket connection and its requests.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
    {
        builder.Services.AddKeyedSingleton<ISocketSessionInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Answers with an executor that was made elsewhere, from SDL for instance.</summary>
    public static IRequestExecutorBuilder UseRequestExecutor(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IRequestExecutor> create)
    {
        builder.Services.AddKeyedSingleton(builder.Name, (services, _) => create(services));
        return builder;
    }
}
