using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// Reads a field off whatever its parent is: an entry of a dictionary or JSON object, or a property of the same name.
/// What a field of an SDL schema does when nobody says otherwise.
/// </summary>
internal static class DefaultResolver
{
    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>> Accessors = new();

    public static FieldBinding.Pure For(string fieldName) =>
        new(context => Read(context.Parent<object?>(), fieldName));

    /// <summary>The value's own idea of its type: its <c>__typename</c>, or else the name of its CLR type.</summary>
    public static string? TypeName(object value) => Read(value, "__typename") as string ?? value.GetType().Name;

    public static object? Read(object? parent, string fieldName) => parent switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> entries => entries.GetValueOrDefault(fieldName),
        JsonElement json => ReadJson(json, fieldName),
        _ => Accessors.GetOrAdd((parent.GetType(), fieldName), Compile)(parent),
    };

    private static object? ReadJson(JsonElement json, string fieldName) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(fieldName, out var property)
            ? PlainValue.FromJson(property)
            : null;

    private static Func<object, object?> Compile((Type Type, string Field) key)
    {
        var property = key.Type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(item =>
                item.GetIndexParameters().Length is 0
                && item.Name.Equals(key.Field, StringComparison.OrdinalIgnoreCase));
        if (property is null)
        {
            return static _ => null;
        }

        var parent = Expression.Parameter(typeof(object), "parent");
        var read = Expression.Property(Expression.Convert(parent, key.Type), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), parent).Compile();
    }
}
