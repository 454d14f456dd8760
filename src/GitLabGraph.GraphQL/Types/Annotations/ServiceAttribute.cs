namespace GitLabGraph.GraphQL.Types;

/// <summary>The parameter takes a service, by key when one is named.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}
