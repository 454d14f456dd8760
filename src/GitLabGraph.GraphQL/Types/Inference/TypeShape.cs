using System.Reflection;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>A CLR type with what its annotations say of null, seen through tasks, optionals and lists.</summary>
internal sealed record TypeShape(Type Type, bool IsNullable, TypeShape? Item = null)
{
    private static readonly Type[] Wrappers =
        [typeof(Task<>), typeof(ValueTask<>), typeof(Optional<>), typeof(ResolverResult<>)];

    /// <summary>The shape of the innermost item.</summary>
    public TypeShape Innermost => Item?.Innermost ?? this;

    public static TypeShape Of(ParameterInfo parameter) => Read(new NullabilityInfoContext().Create(parameter));

    public static TypeShape Of(PropertyInfo property) => Read(new NullabilityInfoContext().Create(property));

    /// <summary>What a method answers, awaited.</summary>
    public static TypeShape OfReturn(MethodInfo method) => Of(method.ReturnParameter);

    /// <summary>A type about whose nullability nothing is known: a value that is there.</summary>
    public static TypeShape Of(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        return new TypeShape(underlying ?? type, underlying is not null, ItemOf(type));
    }

    private static TypeShape Read(NullabilityInfo info)
    {
        var type = info.Type;
        if (type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()))
        {
            // What may be left out may be null as well: a required argument is always given.
            var inner = Read(info.GenericTypeArguments[0]);
            return type.GetGenericTypeDefinition() == typeof(Optional<>) ? inner with { IsNullable = true } : inner;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return new TypeShape(underlying, true);
        }

        var isNullable = !type.IsValueType && info.ReadState is not NullabilityState.NotNull;
        return new TypeShape(type, isNullable, ReadItem(info));
    }

    private static TypeShape? ReadItem(NullabilityInfo info)
    {
        if (info.ElementType is not null)
        {
            return Read(info.ElementType);
        }

        if (ElementType(info.Type) is not { } element)
        {
            return null;
        }

        return info.GenericTypeArguments is [var argument] && argument.Type == element
            ? Read(argument)
            : Of(element);
    }

    private static TypeShape? ItemOf(Type type) => ElementType(type) is { } element ? Of(element) : null;

    /// <summary>The item type of a list; null for text, dictionaries and everything that is no list.</summary>
    private static Type? ElementType(Type type)
    {
        if (type == typeof(string) || typeof(System.Collections.IDictionary).IsAssignableFrom(type))
        {
            return null;
        }

        return type.GetInterfaces().Append(type)
            .FirstOrDefault(item => item.IsGenericType
                && (item.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                    || item.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)))
            ?.GetGenericArguments()[0];
    }
}
