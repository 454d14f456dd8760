using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>Everything a server can be asked: immutable once built, and valid by construction.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveType> _directives;
    private readonly FrozenDictionary<CompositeType, FrozenSet<ObjectType>> _possibleTypes;

    internal Schema(
        ObjectType? queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveType> directives)
    {
        QueryType = queryType!;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Types = types;
        DirectiveTypes = directives;
        _types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _possibleTypes = types.OfType<CompositeType>()
            .ToFrozenDictionary(type => type, type => FindPossibleTypes(type, types).ToFrozenSet());
    }

    public string? Description { get; internal init; }

    /// <summary>Directives applied to the schema itself.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    /// <summary>Null only in a schema that was built without validation, to test tools on incomplete schemas.</summary>
    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>Every named type, introspection types and built-in scalars included.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    public IReadOnlyList<DirectiveType> DirectiveTypes { get; }

    public ObjectType? GetOperationType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveType? directive) =>
        _directives.TryGetValue(name, out directive);

    /// <summary>
    /// The object types that a value of the type can be; an object type's only possible type is itself.
    /// </summary>
    public FrozenSet<ObjectType> GetPossibleTypes(CompositeType type) => _possibleTypes[type];

    /// <summary>Whether the object or interface type belongs to the abstract type.</summary>
    public bool IsSubType(CompositeType abstractType, CompositeType maybeSubType) => maybeSubType switch
    {
        ObjectType objectType => _possibleTypes[abstractType].Contains(objectType),
        InterfaceType interfaceType =>
            abstractType is InterfaceType parent && interfaceType.Interfaces.Contains(parent),
        _ => false,
    };

    private static IEnumerable<ObjectType> FindPossibleTypes(CompositeType type, IReadOnlyList<NamedType> types) =>
        type switch
        {
            ObjectType objectType => [objectType],
            UnionType union => union.Types,
            InterfaceType interfaceType =>
                types.OfType<ObjectType>().Where(item => item.Interfaces.Contains(interfaceType)),
            _ => [],
        };
}
