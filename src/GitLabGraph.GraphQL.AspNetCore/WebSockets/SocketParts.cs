using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>What all connections of a server share.</summary>
internal sealed record SocketParts(
    IRequestExecutor Executor,
    IReadOnlyList<ISocketSessionInterceptor> Interceptors,
    GraphQLServerOptions Options,
    UnexpectedErrors Unexpected,
    TimeProvider Time,
    IHostApplicationLifetime Lifetime);
