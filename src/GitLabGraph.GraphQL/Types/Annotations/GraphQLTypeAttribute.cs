namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The GraphQL type, written as in SDL (<c>[URL!]</c>), instead of the one inferred from the CLR type.
/// </summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLTypeAttribute(string typeReference) : Attribute
{
    public string TypeReference { get; } = typeReference;
}
