namespace GitLabGraph.GraphQL.Types;

/// <summary>The parameter takes the event that a subscription delivers.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
