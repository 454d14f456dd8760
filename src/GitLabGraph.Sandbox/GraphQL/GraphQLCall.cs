using System.Text.Json;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>One operation as a client sent it.</summary>
internal sealed record GraphQLCall(string Query, string? OperationName, JsonElement Variables)
{
    /// <summary>The operations of a request, and whether they came as an array.</summary>
    /// <exception cref="JsonException">The body is not JSON, or not of GraphQL's shape.</exception>
    /// <exception cref="FormatException">The variables are no object, nor the text of one.</exception>
    public static async Task<(IReadOnlyList<GraphQLCall> Calls, bool IsMultiplex)> ReadAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return ([OfQueryString(context.Request.Query)], false);
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        return body.RootElement.ValueKind == JsonValueKind.Array
            ? ([.. body.RootElement.EnumerateArray().Select(OfJson)], true)
            : ([OfJson(body.RootElement)], false);
    }

    private static GraphQLCall OfQueryString(IQueryCollection query) => new(
        query["query"].ToString(),
        query["operationName"].FirstOrDefault(),
        query["variables"].FirstOrDefault() is { Length: > 0 } text ? Parse(text) : default);

    private static GraphQLCall OfJson(JsonElement call)
    {
        if (call.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An operation is a JSON object.");
        }

        return new GraphQLCall(
            Text(call, "query") ?? "",
            Text(call, "operationName"),
            call.TryGetProperty("variables", out var variables) ? Variables(variables) : default);

        // GitLab takes the variables as an object or as the text of one.
        static JsonElement Variables(JsonElement given) => given.ValueKind switch
        {
            JsonValueKind.String => Parse(given.GetString()!),
            JsonValueKind.Object or JsonValueKind.Null => given.Clone(),
            _ => throw new FormatException($"Unexpected parameter: {given.GetRawText()}"),
        };
    }

    private static string? Text(JsonElement call, string name) =>
        call.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Parse(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null
                ? document.RootElement.Clone()
                : throw new FormatException($"Unexpected parameter: {text}");
        }
        catch (JsonException)
        {
            throw new FormatException($"Invalid JSON in variables: {text}");
        }
    }
}
