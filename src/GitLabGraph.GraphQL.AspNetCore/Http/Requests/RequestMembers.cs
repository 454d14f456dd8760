using System.Text.Json;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>The members of a request object and what they may contain.</summary>
internal static class RequestMembers
{
    /// <summary>Reads the member that the reader stands on, and its value.</summary>
    public static void Read(ref Utf8JsonReader reader, GraphQLRequest request)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            ReadDocument(ref reader, request);
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            request.SetVariables(ReadMap(ref reader, "variables", allowsList: true));
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            request.OperationName = ReadText(ref reader, "operationName");
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            request.SetExtensions(ReadMap(ref reader, "extensions", allowsList: false));
        }
        else if (reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("id"u8))
        {
            // "documentId" is the draft's appendix on persisted documents, "id" Hot Chocolate's and Relay's habit.
            reader.Read();
            request.DocumentId = ReadText(ref reader, "documentId");
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>Checks the whole, and takes the hash of automatic persisted queries for the document's id.</summary>
    public static void Complete(GraphQLRequest request)
    {
        request.DocumentId ??= PersistedQuery.FindHash(request.Extensions);
        if (request.Document.IsEmpty && request.DocumentId is null)
        {
            throw new RequestFormatException(
                "The request has no GraphQL document: give it as the string \"query\", "
                    + "or name a stored one as \"documentId\".");
        }
    }

    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    private static void ReadDocument(ref Utf8JsonReader reader, GraphQLRequest request)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return;
        }

        Expect(reader.TokenType, JsonTokenType.String, "query", "a string");
        var length = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
        var buffer = request.RentDocument(length);
        var written = CopyText(ref reader, buffer);
        request.Document = buffer.AsMemory(0, written);
    }

    private static int CopyText(ref Utf8JsonReader reader, byte[] buffer)
    {
        try
        {
            var written = reader.CopyString(buffer);
            if (Utf8.IsValid(buffer.AsSpan(0, written)))
            {
                return written;
            }
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair; answered like any other invalid text.
        }

        throw new RequestFormatException("The member \"query\" is not valid Unicode text.");
    }

    private static string? ReadText(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType, JsonTokenType.String, member, "a string");
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new RequestFormatException($"The member \"{member}\" is not valid Unicode text.");
        }
    }

    private static JsonDocument? ReadMap(ref Utf8JsonReader reader, string member, bool allowsList)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (!allowsList || reader.TokenType is not JsonTokenType.StartArray)
        {
            Expect(reader.TokenType, JsonTokenType.StartObject, member, "an object");
        }

        var map = JsonDocument.ParseValue(ref reader);
        if (JsonText.IsUnicode(map.RootElement))
        {
            return map;
        }

        map.Dispose();
        throw new RequestFormatException($"The member \"{member}\" is not valid Unicode text.");
    }

    private static void Expect(JsonTokenType actual, JsonTokenType expected, string member, string description)
    {
        if (actual != expected)
        {
            throw new RequestFormatException($"The member \"{member}\" must be {description}, not {Describe(actual)}.");
        }
    }
}
