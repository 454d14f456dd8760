namespace GitLabGraph.GraphQL.Subscriptions;

/// <summary>What happens to messages when a listener is slower than the sender.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The message that came last into the buffer makes room for the new one.</summary>
    DropNewest,

    /// <summary>The message that waited longest makes room for the new one.</summary>
    DropOldest,

    /// <summary>The new message is dropped.</summary>
    DropWrite,
}
