namespace GitLabGraph.GraphQL.Execution;

/// <summary>Why a request has more than one answer.</summary>
public enum ResponseStreamKind
{
    Subscription,
    IncrementalDelivery,
}
