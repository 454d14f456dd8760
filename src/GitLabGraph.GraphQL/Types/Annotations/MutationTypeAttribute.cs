namespace GitLabGraph.GraphQL.Types;

/// <summary>The class's public members are fields of the mutation root; all such classes merge into one type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;
