using System.Collections;
using System.Globalization;
using System.Reflection;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Relay;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>What has to be done to a coerced value before a resolver can have it as its own type.</summary>
internal sealed class InputConversions(TypeInference types, InferenceOptions options)
{
    /// <summary>Null when the coerced value is what the resolver expects.</summary>
    public Func<object?, object?>? For(TypeShape shape, ICustomAttributeProvider member)
    {
        if (shape.Item is not null && types.IsList(shape))
        {
            return ForList(shape, For(shape.Item, member));
        }

        if (Applied.Find<IDAttribute>(member) is { } id)
        {
            return ForId(shape.Type, id);
        }

        return Type.GetTypeCode(shape.Type) switch
        {
            _ when shape.Type.IsEnum => null,
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.UInt32
                or TypeCode.UInt64 or TypeCode.Int64 or TypeCode.Single or TypeCode.Char =>
                value => ChangeType(value, shape.Type),
            _ when shape.Type == typeof(DateTime) => value => ((DateTimeOffset)value!).UtcDateTime,
            _ => null,
        };
    }

    private static object? ChangeType(object? value, Type type)
    {
        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException)
        {
            throw Refuse($"{value} is no value of {type.Name}.");
        }
    }

    private static Func<object?, object?> ForList(TypeShape shape, Func<object?, object?>? item)
    {
        var element = shape.Item!.IsNullable && shape.Item.Type.IsValueType
            ? typeof(Nullable<>).MakeGenericType(shape.Item.Type)
            : shape.Item.Type;
        var method = typeof(InputConversions).GetMethod(nameof(ToList), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element);
        var convert = method.CreateDelegate<Func<IEnumerable, Func<object?, object?>?, Type, object>>();
        return value => convert((IEnumerable)value!, item, shape.Type);
    }

    private static object ToList<T>(IEnumerable items, Func<object?, object?>? convert, Type target)
    {
        var list = new List<T>();
        foreach (var item in items)
        {
            list.Add(item is null ? default! : (T)(convert is null ? item : convert(item))!);
        }

        return target switch
        {
            { IsArray: true } => list.ToArray(),
            _ when target.IsInstanceOfType(list) => list,
            _ when target.IsAssignableFrom(typeof(HashSet<T>)) => list.ToHashSet(),
            _ => throw new InvalidOperationException(
                $"A list argument cannot become a {target.Name}; declare it as IReadOnlyList<{typeof(T).Name}>."),
        };
    }

    private Func<object?, object?>? ForId(Type type, IDAttribute attribute)
    {
        if (options.GlobalIds is { } globalIds)
        {
            return value => ParseGlobal((string)value!, type, attribute.TypeName, globalIds.Serializer);
        }

        return type == typeof(string) ? null : value => ParseKey((string)value!, type);
    }

    private static object ParseGlobal(string text, Type type, string? typeName, INodeIdSerializer serializer)
    {
        var keyType = type == typeof(NodeId) ? typeof(string) : type;
        if (!serializer.TryParse(text, _ => keyType, out var id))
        {
            throw Refuse($"\"{text}\" is no id of this API.");
        }

        if (typeName is not null && id.TypeName != typeName)
        {
            throw Refuse($"\"{text}\" is the id of a {id.TypeName}, but a {typeName} is expected.");
        }

        return type == typeof(NodeId) ? id : id.InternalId;
    }

    private static object ParseKey(string text, Type type)
    {
        if (type == typeof(Guid))
        {
            return Guid.TryParse(text, out var uuid) ? uuid : throw Refuse($"\"{text}\" is no UUID.");
        }

        return ChangeType(text, type)!;
    }

    private static GraphQLException Refuse(string message) =>
        new(new GraphQLError(message) { Code = ErrorCodes.BadUserInput });
}
