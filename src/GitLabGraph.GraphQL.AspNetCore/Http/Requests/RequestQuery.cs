using System.Text;
using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>Reads a request from the parameters of a <c>GET</c>.</summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/></remarks>
internal static class RequestQuery
{
    /// <summary>Reads the parameters; a <see cref="RequestFormatException"/> says what to tell the client.</summary>
    public static RequestPayload Read(IQueryCollection query)
    {
        var request = new GraphQLRequest();
        try
        {
            request.Document = Encoding.UTF8.GetBytes(Single(query, RequestParameters.Query) ?? "");
            request.DocumentId = Single(query, RequestParameters.DocumentId) ?? Single(query, RequestParameters.Id);
            request.OperationName = Single(query, RequestParameters.OperationName);
            request.SetVariables(ReadMap(query, RequestParameters.Variables));
            request.SetExtensions(ReadMap(query, RequestParameters.Extensions));
            RequestMembers.Complete(request);
            return new RequestPayload([request], isBatch: false);
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            throw new RequestFormatException($"The parameter \"{name}\" is given {values.Count} times.");
        }

        var value = values.ToString();
        return value.Length == 0 ? null : value;
    }

    private static JsonDocument? ReadMap(IQueryCollection query, string name)
    {
        if (Single(query, name) is not { } text)
        {
            return null;
        }

        var map = Parse(text, name);
        var kind = map.RootElement.ValueKind;
        if (kind is JsonValueKind.Object && JsonText.IsUnicode(map.RootElement))
        {
            return map;
        }

        map.Dispose();
        return kind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object =>
                throw new RequestFormatException($"The parameter \"{name}\" is not valid Unicode text."),
            _ => throw new RequestFormatException($"The parameter \"{name}\" must be a JSON object."),
        };
    }

    private static JsonDocument Parse(string text, string name)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new RequestFormatException($"The parameter \"{name}\" is not valid JSON.");
        }
    }
}
