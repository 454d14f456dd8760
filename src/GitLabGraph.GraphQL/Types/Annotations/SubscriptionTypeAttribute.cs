namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The class's public members are fields of the subscription root; all such classes merge into one type.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
