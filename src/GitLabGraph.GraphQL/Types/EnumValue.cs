using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>One name of an enum type, and the CLR value it stands for.</summary>
public sealed class EnumValue(string name, object value) : INamedMember
{
    public string Name { get; } = name;

    public object Value { get; } = value;

    public string? Description { get; internal set; }

    public string? DeprecationReason { get; internal set; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];
}
