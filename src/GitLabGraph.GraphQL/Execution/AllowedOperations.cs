namespace GitLabGraph.GraphQL.Execution;

/// <summary>Which kinds of operation a transport lets through.</summary>
[Flags]
public enum AllowedOperations
{
    Query = 1,
    Mutation = 2,
    Subscription = 4,
    QueryAndMutation = Query | Mutation,
    All = Query | Mutation | Subscription,
}
