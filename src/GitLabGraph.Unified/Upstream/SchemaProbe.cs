using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Asks an instance which members some types have, and which words some enums. Deprecated ones count: GitLab publishes
/// its experiments, work items among them, as deprecated.
/// </summary>
internal static class SchemaProbe
{
    public static IReadOnlyCollection<string> TypesOf(IEnumerable<UpstreamField> fields)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal) { "Query" };

        foreach (var field in fields)
        {
            Collect(field, types);
        }

        return types;
    }

    /// <summary>What a type is charged is nine: so many stay below the limit of anonymous callers.</summary>
    public const int TypesPerDocument = 22;

    public static GraphQLOperation Ask(IReadOnlyList<string> types, bool withDeprecatedArguments = true)
    {
        var text = new StringBuilder("query{");
        var deprecated = withDeprecatedArguments ? "(includeDeprecated:true)" : "";

        for (var index = 0; index < types.Count; index++)
        {
            text.Append(Alias(index)).Append(":__type(name:\"").Append(types[index])
                .Append("\"){fields(includeDeprecated:true){name args").Append(deprecated)
                .Append("{name}type{kind}}enumValues(includeDeprecated:true){name}}");
        }

        return new GraphQLOperation(text.Append('}').ToString());
    }

    public static void Learn(InstanceSchema schema, IReadOnlyList<string> types, JsonElement data)
    {
        for (var index = 0; index < types.Count; index++)
        {
            schema.Learn(types[index], Members(data, Alias(index)));
        }
    }

    private static string Alias(int index) => $"t{index}";

    private static IEnumerable<string> Members(JsonElement data, string alias) =>
        data.TryGetProperty(alias, out var type)
        && type.ValueKind == JsonValueKind.Object
            ? List(type, "fields").SelectMany(Names).Concat(List(type, "enumValues").Select(NameOf))
            : [];

    private static JsonElement.ArrayEnumerator List(JsonElement type, string name) =>
        type.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;

    // The field, each argument of it, and what can be asked below it, where that may be something.
    private static IEnumerable<string> Names(JsonElement field)
    {
        var name = NameOf(field);
        return field.GetProperty("args").EnumerateArray()
            .Select(argument => InstanceSchema.Member(name, NameOf(argument)))
            .Concat(IsLeaf(field.GetProperty("type")) ? [name] : [name, InstanceSchema.Below(name)]);
    }

    // Of what is never null the kind is further down; that much is not asked, it is charged for.
    private static bool IsLeaf(JsonElement type) => type.GetProperty("kind").GetString() is "SCALAR" or "ENUM";

    private static string NameOf(JsonElement member) => member.GetProperty("name").GetString()!;

    private static void Collect(UpstreamField field, SortedSet<string> types)
    {
        types.UnionWith(field.Arguments.Select(static argument => argument.EnumType)
            .Append(field.Owner).Append(field.CountedBy).OfType<string>());
        Collect(field.Selection, types);
    }

    private static void Collect(UpstreamSelection? selection, SortedSet<string> types)
    {
        if (selection is null)
        {
            return;
        }

        if (selection.TypeName is { } name)
        {
            types.Add(name);
        }

        foreach (var field in selection.Fields)
        {
            Collect(field, types);
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            Collect(fragment, types);
        }
    }
}
