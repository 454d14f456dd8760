namespace GitLabGraph.GraphQL.Types;

/// <summary>The topic a subscription listens to; braces take arguments (<c>ticket_{id}</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class TopicAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
