using GitLabGraph.GitLab.Generator.Schema;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>A reader of an object, interface or union: a view of the JSON, with a property for every field.</summary>
internal static class ReaderFile
{
    public static string Of(TypeDefinitionNode type, GitLabSchema schema)
    {
        var text = CodeText.File("System.Text.Json", "GitLabGraph.GitLab.Reading");
        var name = ClrName.OfType(type.Name.Value);

        text.Line($"/// <summary>Reads <c>{type.Name.Value}</c>: null is what was not asked or not allowed.</summary>");
        text.Open($"public readonly partial struct {name}(JsonElement json) : IGitLabValue<{name}>");
        text.Line("/// <summary>The object as it came.</summary>");
        text.Line("public JsonElement Json => json;");
        text.Line();
        text.Line("/// <summary>The object's own type, where <c>__typename</c> was asked.</summary>");
        text.Line("public string? TypeName => json.Text(\"__typename\"u8);");

        foreach (var field in schema.FieldsOf(type.Name.Value))
        {
            Write(text, field, schema, name);
        }

        text.Line();
        text.Line($"public static {name} Read(JsonElement json) => new(json);");

        if (type is not ObjectTypeDefinitionNode)
        {
            text.Line();
            text.Line("/// <summary>The same object, read as one of its types.</summary>");
            text.Line("public T As<T>()");
            text.Line("    where T : struct, IGitLabValue<T> => T.Read(json);");
        }

        text.Close();
        return text.ToString();
    }

    private static void Write(CodeText text, FieldDefinitionNode field, GitLabSchema schema, string owner)
    {
        var key = field.Name.Value;
        var (method, clrType) = Reading(TypeShape.Of(field.Type), schema);
        var name = ClrName.OfField(key);

        // A member may not be named like its type, nor like the reader's own members.
        name = name == owner || name is "Json" or "TypeName" or "Read" or "As" ? name + "Field" : name;

        text.Line();
        text.Line($"public {clrType} {name} => json.{method}(\"{key}\"u8);");

        if (field.Arguments.Count > 0)
        {
            text.Line();
            text.Line($"/// <summary><see cref=\"{name}\"/>, where it was asked under another response key.</summary>");
            text.Line($"public {clrType} {name}As(string responseKey) => json.{method}(responseKey);");
        }
    }

    private static (string Method, string ClrType) Reading(TypeShape shape, GitLabSchema schema)
    {
        var isScalar = schema.Find(shape.Name) is null or ScalarTypeDefinitionNode;
        var name = ClrName.OfType(shape.Name);

        return (isScalar, shape.ListDepth) switch
        {
            (true, 0) => Scalars.Reading(shape.Name),
            (true, 1) when Scalars.Writing(shape.Name) == "string" => ("Texts", "IReadOnlyList<string>?"),
            (false, 0) => ($"Value<{name}>", name + "?"),
            (false, 1) => ($"List<{name}>", $"GitLabList<{name}>"),
            _ => ("Any", "JsonElement"),
        };
    }
}
