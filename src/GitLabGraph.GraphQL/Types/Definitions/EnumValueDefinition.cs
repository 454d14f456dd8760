using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>One name of an enum type being put together.</summary>
internal sealed class EnumValueDefinition(string name)
{
    public string Name { get; } = name;

    /// <summary>The CLR value it stands for; the name itself unless a CLR enum says otherwise.</summary>
    public object Value { get; set; } = name;

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public List<DirectiveNode> Directives { get; } = [];
}
