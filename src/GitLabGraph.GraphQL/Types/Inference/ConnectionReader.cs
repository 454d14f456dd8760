using System.Linq.Expressions;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Makes <c>{Node}Connection</c> and <c>{Node}Edge</c> of <see cref="Connection{T}"/>. The lists are nullable, as the
/// Relay specification has them, so that one broken node costs the list and not its owner.
/// </summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Connection-Types"/></remarks>
internal sealed class ConnectionReader(TypeInference types)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The node type of a connection class; null when the class is none.</summary>
    public static Type? NodeTypeOf(Type type)
    {
        for (var parent = type; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return parent.GetGenericArguments()[0];
            }
        }

        return null;
    }

    public string Ensure(Type connection, Type node, string? givenName)
    {
        var nodeName = types.OutputName(node);
        var prefix = givenName ?? nodeName;
        var name = $"{prefix}Connection";
        if (_known.Add(name))
        {
            var edge = DefineEdge(prefix, node, nodeName);
            DefineConnection(name, connection, node, nodeName, edge);
        }

        return name;
    }

    private void DefineConnection(string name, Type connection, Type node, string nodeName, string edge)
    {
        var definition = new ObjectDefinition(name)
        {
            Description = $"A page of a list of {nodeName}.",
            RuntimeType = connection,
        };
        types.Add(definition);
        definition.Fields.Add(Known(
            connection,
            nameof(Connection<>.Edges),
            Items(edge),
            "The items with their cursors; null where they could not be had."));
        definition.Fields.Add(Known(
            connection,
            nameof(Connection<>.Nodes),
            Items(nodeName),
            "The items alone; null where they could not be had."));
        definition.Fields.Add(Member(
            connection,
            nameof(Connection<>.PageInfo),
            Required(types.OutputName(typeof(ConnectionPageInfo))),
            "What lies before and after the page."));
        definition.Fields.Add(Member(
            connection,
            nameof(Connection<>.TotalCount),
            TypeReferences.Named("Int"),
            "How many items the whole list has; null when that is not known."));

        var own = typeof(Connection<>).MakeGenericType(node);
        if (connection != own)
        {
            types.Later(() => definition.Fields.AddRange(FieldReader.MembersOf(connection, isExtension: false)
                .Where(member => member.DeclaringType is { } owner && owner != own)
                .Select(member => types.Fields.Read(member, connection))));
        }
    }

    private string DefineEdge(string prefix, Type node, string nodeName)
    {
        var type = typeof(Edge<>).MakeGenericType(node);
        var definition = new ObjectDefinition($"{prefix}Edge")
        {
            Description = $"One {nodeName} of a list, and where it stands there.",
            RuntimeType = type,
        };
        types.Add(definition);
        definition.Fields.Add(Member(type, nameof(Edge<>.Node), Required(nodeName), "The item."));
        definition.Fields.Add(Member(
            type, nameof(Edge<>.Cursor), Required("String"), "Points at the item; give it as `after` or `before`."));
        return definition.Name;
    }

    private static FieldDefinition Member(Type owner, string property, TypeNode type, string description) =>
        Field(owner, property, type, description, static (_, value) => value);

    // Null where the list could not be had.
    private static FieldDefinition Known(Type connection, string property, TypeNode type, string description) => Field(
        connection,
        property,
        type,
        description,
        static (parent, value) => Expression.Condition(
            Expression.Property(parent, nameof(Connection<>.IsKnown)), value, Expression.Constant(null, value.Type)));

    private static FieldDefinition Field(
        Type owner,
        string property,
        TypeNode type,
        string description,
        Func<Expression, Expression, Expression> read)
    {
        var parent = Expression.Parameter(owner, "parent");
        var value = read(parent, Expression.Property(parent, property));
        return new FieldDefinition(Conventions.Naming.CamelCase(property), type)
        {
            Description = description,
            Binding = new FieldBinding.Member(Expression.Lambda(value, parent)),
        };
    }

    private static TypeNode Items(string name) => TypeReferences.List(Required(name));

    private static TypeNode Required(string name) => TypeReferences.NonNull(TypeReferences.Named(name));
}
