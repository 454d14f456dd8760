namespace GitLabGraph.GraphQL.Types;

/// <summary>The default of an argument or input field, as a GraphQL literal.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueSyntaxAttribute(string syntax) : Attribute
{
    public string Syntax { get; } = syntax;
}
