namespace GitLabGraph.GraphQL.Types;

/// <summary>Exactly one field of the input object must be given (<c>@oneOf</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
