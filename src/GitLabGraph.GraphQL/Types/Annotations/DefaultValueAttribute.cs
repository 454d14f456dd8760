namespace GitLabGraph.GraphQL.Types;

/// <summary>The default of an argument or input field, as a CLR value.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    public object? Value { get; } = value;
}
