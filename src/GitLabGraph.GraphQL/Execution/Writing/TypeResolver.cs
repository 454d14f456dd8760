using System.Collections.Concurrent;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// Names the concrete type of an interface's or union's value, by the type's own word or by the value's CLR type.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/></remarks>
internal sealed class TypeResolver(Schema schema, CompositeType type)
{
    private readonly Func<object, string?>? _resolveType = type switch
    {
        InterfaceType interfaceType => interfaceType.ResolveType,
        UnionType union => union.ResolveType,
        _ => null,
    };

    private readonly ConcurrentDictionary<Type, ObjectType?> _byRuntimeType = new();

    /// <summary>Null, with what is wrong, when no type or a wrong one claims the value.</summary>
    public ObjectType? Resolve(object value, FieldSelection selection, out string? problem)
    {
        problem = null;
        if (_resolveType is not null)
        {
            return _resolveType(value) is { } name
                ? FindByName(name, value, out problem)
                : Unresolved(value, selection, out problem);
        }

        return FindByIsTypeOf(value)
            ?? _byRuntimeType.GetOrAdd(value.GetType(), FindByRuntimeType)
            ?? Unresolved(value, selection, out problem);
    }

    private ObjectType? FindByIsTypeOf(object value)
    {
        foreach (var candidate in schema.GetPossibleTypes(type))
        {
            if (candidate.IsTypeOf is { } isTypeOf && isTypeOf(value))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The type of exactly this CLR type, else the one nearest above it.</summary>
    private ObjectType? FindByRuntimeType(Type runtimeType)
    {
        ObjectType? best = null;
        foreach (var candidate in schema.GetPossibleTypes(type))
        {
            var isCandidate = candidate.IsTypeOf is null
                && candidate.RuntimeType != typeof(object)
                && candidate.RuntimeType.IsAssignableFrom(runtimeType);
            if (isCandidate && (best is null || best.RuntimeType.IsAssignableFrom(candidate.RuntimeType)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private ObjectType? FindByName(string name, object value, out string? problem)
    {
        problem = null;
        if (!schema.TryGetType(name, out var found))
        {
            problem = $"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema.";
            return null;
        }

        if (found is not ObjectType objectType)
        {
            problem = $"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\".";
            return null;
        }

        if (!schema.IsSubType(type, objectType))
        {
            problem = $"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".";
            return null;
        }

        if (objectType.IsTypeOf is { } isTypeOf && !isTypeOf(value))
        {
            problem = $"Expected value of type \"{name}\" but got: {Inspection.Inspect(value)}.";
            return null;
        }

        return objectType;
    }

    private ObjectType? Unresolved(object value, FieldSelection selection, out string problem)
    {
        problem = $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field "
            + $"\"{selection.Field.Coordinate}\" with value {Inspection.Inspect(value)}, received \"undefined\". "
            + $"Either the \"{type.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.";
        return null;
    }
}
