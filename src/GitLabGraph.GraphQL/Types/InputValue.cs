using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputValue(string name, GraphQLType type) : INamedMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; internal set; } = type;

    public string? Description { get; internal set; }

    /// <summary>
    /// The default as a literal; null when there is none (a default of null is a <see cref="NullValueNode"/>).
    /// </summary>
    public ValueNode? DefaultValue { get; internal set; }

    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The CLR type that a resolver expects; <see cref="object"/> when the schema came from SDL.</summary>
    public Type RuntimeType { get; internal set; } = typeof(object);

    /// <summary>
    /// Turns the coerced value into what a resolver expects (a global id into its key); null leaves it as it is.
    /// </summary>
    public Func<object?, object?>? Convert { get; internal set; }

    /// <summary>Whether a client has to give a value: non-null and without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
