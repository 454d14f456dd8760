using System.Text.Json.Nodes;
using NJsonSchema;

namespace GitLabGraph.Sandbox.Tests.Rest;

/// <summary>One of GitLab's JSON Schemas, with the files it points to put in their places.</summary>
internal static class JsonSchemaFile
{
    /// <summary>GitLab sends calendar days here, whatever the schema's format says.</summary>
    private static readonly string[] Days = ["due_date", "start_date", "expires_at"];

    public static Task<JsonSchema> ReadAsync(string path)
        => JsonSchema.FromJsonAsync(Read(path).ToJsonString(), TestContext.Current.CancellationToken);

    private static JsonNode Read(string path)
    {
        var schema = JsonNode.Parse(File.ReadAllText(path))!;
        schema.AsObject().Remove("$schema");
        return Resolve(schema, Path.GetDirectoryName(path)!, property: null);
    }

    /// <summary>The schemas are older than GitLab's newest answers: more fields than they name are fine.</summary>
    private static JsonNode Resolve(JsonNode node, string folder, string? property)
    {
        if (node is JsonObject { } reference && reference["$ref"] is { } target)
        {
            return Read(Path.GetFullPath(Path.Combine(folder, target.GetValue<string>())));
        }

        if (node is JsonObject schema)
        {
            var copy = new JsonObject();
            foreach (var (name, value) in schema)
            {
                var isLoosened = name == "additionalProperties" || (name is "format" or "anyOf" && Days.Contains(property));
                if (!isLoosened)
                {
                    copy[name] = value is null ? null : Resolve(value, folder, name);
                }
            }

            return copy;
        }

        return node is JsonArray list
            ? new JsonArray([.. list.Select(item => item is null ? null : Resolve(item, folder, property))])
            : node.DeepClone();
    }
}
