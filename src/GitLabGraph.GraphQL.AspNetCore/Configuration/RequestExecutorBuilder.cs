namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

internal sealed record RequestExecutorBuilder(string Name, IServiceCollection Services) : IRequestExecutorBuilder;
