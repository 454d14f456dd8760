using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>A field of an object or interface type, and how it gets its value.</summary>
public sealed class OutputField(string name, GraphQLType type) : INamedMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; internal set; } = type;

    public FieldCollection<InputValue> Arguments { get; internal set; } = FieldCollection<InputValue>.Empty;

    public string? Description { get; internal set; }

    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The type that lists this field.</summary>
    public ComplexType DeclaringType { get; internal set; } = null!;

    /// <summary>How the field gets its value; null on an interface's field, which is never executed itself.</summary>
    public FieldBinding? Binding { get; internal set; }

    /// <summary>The field as <c>Type.field</c>, the form in which errors and traces name it.</summary>
    public string Coordinate => $"{DeclaringType.Name}.{Name}";

    public override string ToString() => Coordinate;
}
