namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>How topics hold their messages.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>How many messages wait for one listener. 64 unless set.</summary>
    public int TopicBufferCapacity { get; init; } = 64;

    public TopicBufferFullMode TopicBufferFullMode { get; init; } = TopicBufferFullMode.DropOldest;

    /// <summary>Set before every topic's name, where several systems share a broker.</summary>
    public string? TopicPrefix { get; init; }
}
