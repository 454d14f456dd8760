using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>A field of an object or interface type being put together.</summary>
internal sealed class FieldDefinition(string name, TypeNode type)
{
    public string Name { get; } = name;

    public TypeNode Type { get; set; } = type;

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public List<InputValueDefinition> Arguments { get; } = [];

    public List<DirectiveNode> Directives { get; } = [];

    public FieldBinding? Binding { get; set; }
}
