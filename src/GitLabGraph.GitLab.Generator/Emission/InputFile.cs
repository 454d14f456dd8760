using GitLabGraph.GitLab.Generator.Schema;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>An input object that writes only what was given.</summary>
internal static class InputFile
{
    public static string Of(InputObjectTypeDefinitionNode type, GitLabSchema schema)
    {
        var text = CodeText.File("System.Text.Json", "GitLabGraph.GitLab.Connections", "GitLabGraph.GitLab.GraphQL");
        text.Line($"/// <summary>GitLab's input <c>{type.Name.Value}</c>; what is not given is not sent.</summary>");
        text.Open($"public sealed record {ClrName.OfType(type.Name.Value)} : IGraphQLValue");

        foreach (var field in type.Fields)
        {
            var name = ClrName.OfField(field.Name.Value);
            var shape = TypeShape.Of(field.Type);
            text.Line(IsRequired(field)
                ? $"public required {ClrType(shape, schema)} {name} {{ get; init; }}"
                : $"public Given<{ClrType(shape, schema)}?> {name} {{ get; init; }}");
            text.Line();
        }

        text.Open("public void WriteTo(Utf8JsonWriter writer)");
        text.Line("writer.WriteStartObject();");

        foreach (var field in type.Fields)
        {
            var name = ClrName.OfField(field.Name.Value);
            var member = IsRequired(field) ? $"new Given<{ClrType(TypeShape.Of(field.Type), schema)}>({name})" : name;
            text.Line($"writer.WriteGiven(\"{field.Name.Value}\", {member});");
        }

        text.Line("writer.WriteEndObject();");
        text.Close();
        text.Close();
        return text.ToString();
    }

    /// <summary>The C# type of a value that is sent, not null.</summary>
    public static string ClrType(TypeShape shape, GitLabSchema schema)
    {
        var name = schema.Find(shape.Name) is null or ScalarTypeDefinitionNode
            ? Scalars.Writing(shape.Name)
            : ClrName.OfType(shape.Name);

        for (var depth = 0; depth < shape.ListDepth; depth++)
        {
            name = $"IReadOnlyList<{name}>";
        }

        return name;
    }

    private static bool IsRequired(InputValueDefinitionNode field) =>
        TypeShape.Of(field.Type).IsNonNull && field.DefaultValue is null;
}
