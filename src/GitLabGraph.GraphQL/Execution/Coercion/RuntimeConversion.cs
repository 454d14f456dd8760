using System.Collections;
using System.Globalization;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>Carries a coerced value over to the CLR type that a resolver or an input class declares.</summary>
internal static class RuntimeConversion
{
    /// <summary>Applies the definition's own conversion, then makes typed lists and wider numbers.</summary>
    public static object? Convert(InputValue definition, object? value)
    {
        var converted = definition.Convert is { } convert && value is not null ? convert(value) : value;
        return converted is null || definition.RuntimeType == typeof(object)
            ? converted
            : To(definition.RuntimeType, converted);
    }

    public static T To<T>(object? value) => value switch
    {
        T typed => typed,
        null => default!,
        _ => (T)To(typeof(T), value),
    };

    private static object To(Type type, object value)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is IList items && ItemTypeOf(target) is { } itemType)
        {
            return ToList(target, itemType, items);
        }

        if (target.IsEnum)
        {
            return Enum.ToObject(target, value);
        }

        return value is IConvertible && typeof(IConvertible).IsAssignableFrom(target)
            ? System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture)
            : target.IsInstanceOfType(value)
                ? value
                : throw new InvalidCastException($"An input value of type {value.GetType()} cannot become {type}.");
    }

    private static object ToList(Type target, Type itemType, IList items)
    {
        var array = Array.CreateInstance(itemType, items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is { } item)
            {
                array.SetValue(To(itemType, item), index);
            }
        }

        // Lists and sets take an enumerable of their items; the interfaces are all satisfied by an array.
        return target.IsInstanceOfType(array) ? array : Activator.CreateInstance(target, array)!;
    }

    private static Type? ItemTypeOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType
            && type.GetGenericArguments() is [var itemType]
            && typeof(IEnumerable).IsAssignableFrom(type)
            ? itemType
            : null;
    }
}
