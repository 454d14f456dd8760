namespace GitLabGraph.GraphQL.Types;

/// <summary>The parameter takes the value that the field is selected on; on a batch resolver, a list of them.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
