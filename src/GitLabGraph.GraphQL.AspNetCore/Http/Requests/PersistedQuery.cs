using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>Automatic persisted queries: the document's SHA-256 in <c>extensions.persistedQuery</c>.</summary>
/// <remarks><see href="https://www.apollographql.com/docs/apollo-server/performance/apq"/></remarks>
internal static class PersistedQuery
{
    /// <summary>The hash, or null when the extension is absent; a malformed extension is refused.</summary>
    public static string? FindHash(JsonElement extensions)
    {
        if (extensions.ValueKind is not JsonValueKind.Object
            || !extensions.TryGetProperty("persistedQuery"u8, out var entry)
            || entry.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        return entry.ValueKind is JsonValueKind.Object
            && entry.TryGetProperty("version"u8, out var version)
            && version.ValueKind is JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && entry.TryGetProperty("sha256Hash"u8, out var hash)
            && hash.ValueKind is JsonValueKind.String
            ? hash.GetString()
            : throw new RequestFormatException(
                "\"extensions.persistedQuery\" must be an object with \"version\": 1 and the string \"sha256Hash\".");
    }
}
