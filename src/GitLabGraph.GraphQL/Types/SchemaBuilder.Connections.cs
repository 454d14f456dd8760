using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types;

public sealed partial class SchemaBuilder
{
    private bool _answersFailedConnections;

    /// <summary>
    /// Lets a connection that must not be null and could not be had answer with null lists, the errors beside: it would
    /// take what it hangs on along, and at the root the whole answer.
    /// </summary>
    public SchemaBuilder AnswerFailedConnections()
    {
        _answersFailedConnections = true;
        return this;
    }

    private void WrapConnections(SchemaDefinition definition)
    {
        if (!_answersFailedConnections)
        {
            return;
        }

        foreach (var field in definition.Types.OfType<ObjectDefinition>().SelectMany(static type => type.Fields))
        {
            if (field is { Binding: { } binding, Type: NonNullTypeNode { Type: NamedTypeNode named } }
                && definition.TryGet<ObjectDefinition>(named.Name.Value, out var type)
                && UnknownOf(type.RuntimeType) is { } unknown)
            {
                field.Binding = FailedConnection.Around(binding, unknown);
            }
        }
    }

    // A class of one's own may need more than what all connections have.
    private static object? UnknownOf(Type? type) =>
        type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Connection<>)
            ? type.GetProperty(nameof(Connection<>.Unknown))!.GetValue(null)
            : null;
}
