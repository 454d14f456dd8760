using System.Text.Json;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Errors;

/// <summary>The JSON shapes of <see cref="ErrorBody"/>.</summary>
internal static class ErrorBodyJson
{
    private const int MostMessages = 20;

    public static ErrorBody Read(JsonElement root)
    {
        var messages = new List<string>();

        if (root.ValueKind != JsonValueKind.Object)
        {
            Collect(root, null, messages);
            return new ErrorBody { Messages = messages };
        }

        var code = Text(root, "error");

        if (root.TryGetProperty("errors", out var errors))
        {
            Collect(errors, null, messages);
        }

        if (root.TryGetProperty("message", out var message))
        {
            Collect(message, null, messages);
        }

        if (code is not null)
        {
            messages.Add(Text(root, "error_description") ?? code);
        }

        return new ErrorBody { Messages = messages, Code = code, Scope = Text(root, "scope") };
    }

    private static void Collect(JsonElement value, string? attribute, List<string> messages)
    {
        if (messages.Count >= MostMessages)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = JsonText.Of(value)!;
                messages.Add(attribute is null ? text : $"{attribute}: {text}");
                break;

            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, attribute, messages);
                }

                break;

            // An entry of GraphQL's errors; every other object names attributes.
            case JsonValueKind.Object when Text(value, "message") is { } message:
                messages.Add(message);
                break;

            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Collect(property.Value, property.Name is "error" or "base" ? attribute : property.Name, messages);
                }

                break;
        }
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) ? JsonText.Of(text) : null;
}
