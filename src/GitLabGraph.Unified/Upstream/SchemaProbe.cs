using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Asks an instance which members some types have. Deprecated ones count: GitLab publishes its experiments, work items
/// among them, as deprecated.
/// </summary>
internal static class SchemaProbe
{
    public static IReadOnlyCollection<string> TypesOf(IEnumerable<UpstreamField> fields)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal) { "Query" };

        foreach (var field in fields)
        {
            Collect(field.Selection, types);
        }

        return types;
    }

    public static GraphQLOperation Ask(IReadOnlyList<string> types)
    {
        var text = new StringBuilder("query{");

        for (var index = 0; index < types.Count; index++)
        {
            text.Append(Alias(index)).Append(":__type(name:\"").Append(types[index])
                .Append("\"){fields(includeDeprecated:true){name args{name}}}");
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
        && type.TryGetProperty("fields", out var fields)
        && fields.ValueKind == JsonValueKind.Array
            ? fields.EnumerateArray().SelectMany(Names)
            : [];

    // The field, and each argument of it.
    private static IEnumerable<string> Names(JsonElement field)
    {
        var name = field.GetProperty("name").GetString()!;
        return field.GetProperty("args").EnumerateArray()
            .Select(argument => InstanceSchema.Member(name, argument.GetProperty("name").GetString()!))
            .Prepend(name);
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
            Collect(field.Selection, types);
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            Collect(fragment, types);
        }
    }
}
