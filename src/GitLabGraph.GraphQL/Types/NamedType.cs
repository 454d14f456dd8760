using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>A type with a name: what a schema is made of.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; internal set; }

    /// <summary>
    /// The CLR type whose values this type speaks for; <see cref="object"/> when the schema came from SDL.
    /// </summary>
    public Type RuntimeType { get; internal set; } = typeof(object);

    /// <summary>Directives applied to the definition, for the printer, cost analysis and federation.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>Whether the type belongs to introspection (two leading underscores).</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    public override NamedType Named => this;

    public override string ToString() => Name;
}
