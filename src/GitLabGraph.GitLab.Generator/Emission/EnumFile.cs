using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>An enum that is open: a value of a newer GitLab keeps its word instead of failing.</summary>
internal static class EnumFile
{
    public static string Of(EnumTypeDefinitionNode type)
    {
        var text = CodeText.File("System.Text.Json", "GitLabGraph.GitLab.GraphQL", "GitLabGraph.GitLab.Reading");
        var name = ClrName.OfType(type.Name.Value);
        var values = Values(type);

        text.Line($"/// <summary>GitLab's <c>{type.Name.Value}</c>; an unknown value keeps its word.</summary>");
        text.Line("/// <param name=\"Value\">GitLab's word.</param>");
        text.Open($"public readonly record struct {name}(string Value) : IGitLabValue<{name}>, IGraphQLValue");

        foreach (var (member, word) in values)
        {
            text.Line($"public static {name} {member} {{ get; }} = new(\"{word}\");");
            text.Line();
        }

        text.Line("/// <summary>Whether this client knows the value.</summary>");
        text.Line("public bool IsKnown =>");
        text.Line($"    Value is {string.Join("\n        or ", values.Select(static value => $"\"{value.Word}\""))};");
        text.Line();
        WriteReading(text, name, values);
        text.Line();
        text.Line("public void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Value);");
        text.Line();
        text.Line("public override string ToString() => Value;");
        text.Close();
        return text.ToString();
    }

    private static void WriteReading(CodeText text, string name, IReadOnlyList<(string Member, string Word)> values)
    {
        text.Open($"public static {name} Read(JsonElement json)");
        text.Open("if (json.ValueKind != JsonValueKind.String)");
        text.Line("return new(json.ToString());");
        text.Close();

        foreach (var (member, word) in values)
        {
            text.Line();
            text.Open($"if (json.ValueEquals(\"{word}\"u8))");
            text.Line($"return {member};");
            text.Close();
        }

        text.Line();
        text.Line("return new(json.GetString()!);");
        text.Close();
    }

    // GitLab keeps old lower-case spellings beside the new ones; they are the same value, and the new one is its name.
    private static List<(string Member, string Word)> Values(EnumTypeDefinitionNode type) =>
    [
        .. type.Values
            .Select(static value => value.Name.Value)
            .GroupBy(ClrName.OfEnumValue, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.FirstOrDefault(static word => !word.Any(char.IsLower)) ?? same.First())
            .Select(static word => (ClrName.OfEnumValue(word) is "Value" or "IsKnown" or "Read"
                ? ClrName.OfEnumValue(word) + "Word"
                : ClrName.OfEnumValue(word), word)),
    ];
}
