using System.Text.Json;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.Proxy.Documents;

/// <summary>
/// Whether a GraphQL request only reads, whichever of its operations is named. What cannot be told (two
/// <c>query</c> members, of which servers take one or the other; a text that GitLab may divide into other words than
/// we do) does not count as reading.
/// </summary>
internal static class ReadOnlyDocuments
{
    public static bool OnlyReads(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);

            // GitLab takes a list of requests too.
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => RequestOnlyReads(json.RootElement),
                JsonValueKind.Array => json.RootElement.EnumerateArray().All(RequestOnlyReads),
                _ => false,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Also text that is no Unicode: half of a surrogate pair, or bytes that are no UTF-8.
            return false;
        }
    }

    private static bool RequestOnlyReads(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var queries = request.EnumerateObject().Where(static member => member.NameEquals("query")).ToList();

        // "_json" is how Rails names a list at the top.
        return queries is [{ Value.ValueKind: JsonValueKind.String } query]
            && !request.TryGetProperty("_json", out _)
            && DocumentOnlyReads(query.Value.GetString()!);
    }

    private static bool DocumentOnlyReads(string text)
    {
        try
        {
            var document = Utf8GraphQLParser.Parse(text);
            return document.Definitions.All(static definition => definition
                is FragmentDefinitionNode
                or OperationDefinitionNode { Operation: OperationType.Query })
                && (HasOneReading(text) || !NamesChanges(text));
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    // graphql-ruby ends a comment at a line feed only, where the specification takes a carriage return too (2.1.2); and
    // a block string, depending on its version, later or sooner where quotes or backslashes meet. In between would
    // stand what is a text to us and a mutation to GitLab.
    private static bool HasOneReading(string text) =>
        !text.Contains("\"\"\"", StringComparison.Ordinal)
        && !text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);

    private static bool NamesChanges(string text) =>
        text.Contains("mutation", StringComparison.Ordinal) || text.Contains("subscription", StringComparison.Ordinal);
}
