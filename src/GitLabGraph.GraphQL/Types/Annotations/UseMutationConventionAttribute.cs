namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// Shapes this mutation by the conventions, with other names where they are given, or leaves it out of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    public bool Disable { get; init; }

    public string? InputTypeName { get; init; }

    public string? PayloadTypeName { get; init; }

    public string? PayloadFieldName { get; init; }

    public string? PayloadErrorTypeName { get; init; }
}
