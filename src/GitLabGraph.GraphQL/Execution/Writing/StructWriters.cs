using System.Reflection;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// Closes the generic writers over a value type. Done once a field of the schema, never an operation: reflection is
/// slow.
/// </summary>
internal static class StructWriters
{
    private static readonly MethodInfo CreateListMethod =
        typeof(StructWriters).GetMethod(nameof(CreateTypedList), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The value type in which a leaf type's values come; null when they come as objects.</summary>
    public static Type? RuntimeTypeOf(GraphQLType type) => type.Nullable switch
    {
        ScalarType scalar => RuntimeTypeOf(scalar),
        EnumType enumType => RuntimeTypeOf(enumType),
        _ => null,
    };

    public static StructWriter<T> Create<T>(GraphQLType type)
        where T : struct => type.Nullable switch
        {
            TypedScalarType<T> scalar => new ScalarStructWriter<T>(scalar, !type.IsNonNull),
            EnumType enumType => CreateEnum<T>(enumType, !type.IsNonNull),
            _ => throw new InvalidOperationException($"{type} has no values of type {typeof(T)}."),
        };

    public static ValueWriter CreateList(Type itemType, GraphQLType type, ListWriter otherwise, bool isNullable) =>
        (ValueWriter)CreateListMethod.MakeGenericMethod(itemType).Invoke(null, [type, otherwise, isNullable])!;

    private static StructListWriter<T> CreateTypedList<T>(GraphQLType type, ListWriter otherwise, bool isNullable)
        where T : struct => new(Create<T>(type), otherwise, isNullable);

    private static StructWriter<T> CreateEnum<T>(EnumType type, bool isNullable)
        where T : struct =>
        (StructWriter<T>)Activator
            .CreateInstance(typeof(EnumStructWriter<>).MakeGenericType(typeof(T)), type, isNullable)!;

    private static Type? RuntimeTypeOf(ScalarType scalar)
    {
        for (var type = scalar.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TypedScalarType<>))
            {
                var runtimeType = type.GetGenericArguments()[0];
                return runtimeType.IsValueType ? runtimeType : null;
            }
        }

        return null;
    }

    private static Type? RuntimeTypeOf(EnumType type)
    {
        var runtimeType = type.Values.Count > 0 ? type.Values[0].Value.GetType() : null;
        return runtimeType is { IsEnum: true } && type.Values.All(member => member.Value.GetType() == runtimeType)
            ? runtimeType
            : null;
    }
}
