using System.Buffers;
using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// Reads the JSON form of requests straight from the bytes that came: the document is never a string on the way.
/// Members that the specification does not name are skipped.
/// </summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/></remarks>
internal static class RequestJson
{
    /// <summary>
    /// Reads a body; throws <see cref="RequestFormatException"/> with what to say to the client. A batch may be of
    /// <paramref name="limit"/> requests; more are counted for the refusal and cost no memory.
    /// </summary>
    public static RequestPayload Read(in ReadOnlySequence<byte> body, int limit)
    {
        var requests = new List<GraphQLRequest>(1);
        try
        {
            var isBatch = Read(body, requests, limit, out var counted);
            return new RequestPayload(requests, isBatch, counted);
        }
        catch (JsonException exception)
        {
            Release(requests);
            var (line, place) = (exception.LineNumber + 1, exception.BytePositionInLine + 1);
            throw new RequestFormatException($"The request is not valid JSON: see line {line}, byte {place}.");
        }
        catch
        {
            Release(requests);
            throw;
        }
    }

    private static bool Read(
        in ReadOnlySequence<byte> body, List<GraphQLRequest> requests, int limit, out int counted)
    {
        counted = 0;
        if (body.IsEmpty)
        {
            throw new RequestFormatException("The request has no body.");
        }

        var reader = new Utf8JsonReader(body);
        reader.Read();
        var isBatch = reader.TokenType is JsonTokenType.StartArray;
        if (isBatch)
        {
            counted = ReadList(ref reader, requests, limit);
        }
        else
        {
            ReadRequest(ref reader, requests);
        }

        // Anything but white space after the value makes the reader throw.
        reader.Read();
        return isBatch;
    }

    /// <summary>Reads as many requests as a batch may have, and answers how many more there are.</summary>
    private static int ReadList(ref Utf8JsonReader reader, List<GraphQLRequest> requests, int limit)
    {
        var counted = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (requests.Count < limit)
            {
                ReadRequest(ref reader, requests);
            }
            else
            {
                reader.Skip();
                counted++;
            }
        }

        return requests.Count > 0 ? counted : throw new RequestFormatException("The batch is empty.");
    }

    private static void ReadRequest(ref Utf8JsonReader reader, List<GraphQLRequest> requests)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            var actual = RequestMembers.Describe(reader.TokenType);
            throw new RequestFormatException(
                $"A GraphQL request is a JSON object with the member \"query\", not {actual}.");
        }

        var request = new GraphQLRequest();
        requests.Add(request);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            RequestMembers.Read(ref reader, request);
        }

        RequestMembers.Complete(request);
    }

    private static void Release(List<GraphQLRequest> requests)
    {
        foreach (var request in requests)
        {
            request.Dispose();
        }
    }
}
