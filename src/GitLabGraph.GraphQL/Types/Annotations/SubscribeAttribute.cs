namespace GitLabGraph.GraphQL.Types;

/// <summary>The method is a subscription field: it answers an event stream, or maps events of its topic.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The method that opens the stream; null subscribes to the topic.</summary>
    public string? With { get; init; }
}
