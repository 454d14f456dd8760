namespace GitLabGraph.GraphQL.Types;

/// <summary>Marks the member <c>@deprecated</c> with a reason.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
