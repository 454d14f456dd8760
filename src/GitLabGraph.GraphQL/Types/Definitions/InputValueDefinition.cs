using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An argument or input field being put together.</summary>
internal sealed class InputValueDefinition(string name, TypeNode type)
{
    public string Name { get; } = name;

    public TypeNode Type { get; set; } = type;

    public string? Description { get; set; }

    public ValueNode? DefaultValue { get; set; }

    public string? DeprecationReason { get; set; }

    public List<DirectiveNode> Directives { get; } = [];

    public Type RuntimeType { get; set; } = typeof(object);

    public Func<object?, object?>? Convert { get; set; }
}
