using System.Text.Json;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>Fills a bag of parameters from wherever the client put them.</summary>
internal static class ParameterReader
{
    /// <summary>Null when the body says it is JSON and is not.</summary>
    public static async Task<Parameters?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters();
        foreach (var (name, values) in request.Query)
        {
            foreach (var value in values)
            {
                parameters.Add(name, value);
            }
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return parameters;
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, parameters, cancellationToken);
            return parameters;
        }

        return request.HasJsonContentType() ? await ReadJsonAsync(request, parameters, cancellationToken) : parameters;
    }

    private static async Task ReadFormAsync(
        HttpRequest request, Parameters parameters, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, values) in form)
        {
            foreach (var value in values)
            {
                parameters.Add(name, value);
            }
        }

        parameters.File = form.Files.Count > 0 ? form.Files[0] : null;
    }

    private static async Task<Parameters?> ReadJsonAsync(
        HttpRequest request, Parameters parameters, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            return parameters;
        }

        try
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in document.RootElement.EnumerateObject())
                {
                    Add(parameters, property.Name, property.Value);
                }
            }

            return parameters;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Add(Parameters parameters, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                parameters.AddEmpty(name);
                foreach (var item in value.EnumerateArray())
                {
                    Add(parameters, name, item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(parameters, $"{name}[{property.Name}]", property.Value);
                }

                break;
            case JsonValueKind.Null:
                parameters.Add(name, null);
                break;
            case JsonValueKind.String:
                parameters.Add(name, value.GetString());
                break;
            default:
                parameters.Add(name, value.GetRawText());
                break;
        }
    }
}
