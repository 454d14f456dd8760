namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>A stream as its topic sees it.</summary>
internal interface ITopicListener
{
    void Send(object? message);

    void Complete();
}
