namespace GitLabGraph.GraphQL.Tests.DataLoading;

internal sealed record User(int Id);
