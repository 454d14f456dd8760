using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// Asks for the members of some types. GitLab publishes experiments, work items among them, as deprecated: without
/// <c>includeDeprecated</c> on fields, arguments, input fields and enum values they would seem to be missing.
/// </summary>
internal static class SchemaQuestion
{
    /// <summary>What a type is charged is about nine; twenty stay below the limit for anonymous callers.</summary>
    public const int TypesPerDocument = 20;

    // Names cannot be variables here without more text; they are checked instead.
    public static GraphQLOperation Ask(IReadOnlyList<string> types, bool withDeprecatedArguments)
    {
        var text = new StringBuilder("query Members{");
        var deprecated = withDeprecatedArguments ? "(includeDeprecated:true)" : "";

        for (var position = 0; position < types.Count; position++)
        {
            text.Append(Alias(position)).Append(":__type(name:\"").Append(Checked(types[position])).Append("\"){")
                .Append("fields(includeDeprecated:true){name args").Append(deprecated).Append("{name}}")
                .Append("inputFields").Append(deprecated).Append("{name}")
                .Append("enumValues(includeDeprecated:true){name}} ");
        }

        return new GraphQLOperation(text.Append('}').ToString()) { Name = "Members" };
    }

    public static TypeMembers Read(JsonElement data, int position)
    {
        var type = data.Any(Alias(position));
        var members = new HashSet<string>(StringComparer.Ordinal);
        var arguments = new HashSet<string>(StringComparer.Ordinal);

        if (type.ValueKind != JsonValueKind.Object)
        {
            return new TypeMembers(false, members, arguments);
        }

        foreach (var field in Items(type, "fields"))
        {
            var name = Name(field);
            members.Add(name);
            arguments.UnionWith(Items(field, "args").Select(argument => $"{name}.{Name(argument)}"));
        }

        members.UnionWith(Items(type, "inputFields").Select(Name));
        members.UnionWith(Items(type, "enumValues").Select(Name));
        members.Add("__typename");
        return new TypeMembers(true, members, arguments);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement type, string list) =>
        type.Any(list) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static string Name(JsonElement member) => member.Text("name"u8) ?? "";

    private static string Alias(int position) => $"t{position}";

    private static string Checked(string type) =>
        type.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? type
            : throw new ArgumentException("A type's name consists of letters, digits and underscores.", nameof(type));
}
