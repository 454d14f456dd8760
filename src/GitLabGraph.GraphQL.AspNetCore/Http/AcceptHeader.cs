using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Finds the best answer form that <c>Accept</c> allows: the highest quality wins, then the more specific range,
/// then the one named first.
/// </summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-Accept"/></remarks>
internal static class AcceptHeader
{
    private const int CacheLimit = 128;
    private const int CachedLength = 256;
    private const int NamedInFull = 3;

    private static readonly ResponseFormat[] SingleFormats =
        [ResponseFormat.Json, ResponseFormat.GraphQLResponse, ResponseFormat.EventStream, ResponseFormat.Multipart];

    private static readonly ResponseFormat[] WholeFormats = [ResponseFormat.Json, ResponseFormat.GraphQLResponse];

    private static readonly ResponseFormat[] StreamFormats = [ResponseFormat.EventStream, ResponseFormat.Multipart];

    // Clients send few different headers; the limit keeps a hostile one from filling the memory.
    private static readonly ConcurrentDictionary<string, AcceptedFormats> Known = new(StringComparer.Ordinal);

    public static AcceptedFormats Negotiate(StringValues header)
    {
        var text = header.ToString();
        return text switch
        {
            "" or "*/*" => AcceptedFormats.Anything,
            MediaTypes.Json => AcceptedFormats.OnlyJson,
            MediaTypes.GraphQLResponse => AcceptedFormats.OnlyGraphQLResponse,
            _ => Known.TryGetValue(text, out var known) ? known : Remember(text),
        };
    }

    private static AcceptedFormats Remember(string text)
    {
        var formats = Parse(text);
        if (text.Length <= CachedLength && Known.Count < CacheLimit)
        {
            Known.TryAdd(text, formats);
        }

        return formats;
    }

    private static AcceptedFormats Parse(string text)
    {
        if (!MediaTypeHeaderValue.TryParseList([text], out var parsed))
        {
            return new AcceptedFormats(null, null, false);
        }

        var ranges = (IReadOnlyList<MediaTypeHeaderValue>)[.. parsed];
        var today = (IReadOnlyList<MediaTypeHeaderValue>)[.. ranges.Where(IsOfToday)];
        var single = Best(ranges, SingleFormats);
        var html = Weigh(ranges, ResponseFormat.Html);
        var isHtmlBest = html.IsAccepted && (single is null || html.CompareTo(Weigh(ranges, single.Value)) > 0);
        return new AcceptedFormats(single, Best(ranges, StreamFormats), isHtmlBest)
        {
            Whole = Best(ranges, WholeFormats),
            TakesIncrements = StreamFormats.Any(format =>
                Weigh(today, format) is { IsAccepted: true, Specificity: NamedInFull }),
        };
    }

    // The format of 2022 had no ids: who reads only that is given whole answers.
    private static bool IsOfToday(MediaTypeHeaderValue range) =>
        range.Parameters.All(static parameter =>
            !parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase));

    private static ResponseFormat? Best(IReadOnlyList<MediaTypeHeaderValue> ranges, ResponseFormat[] formats)
    {
        ResponseFormat? best = null;
        var bestWeight = default(AcceptWeight);
        foreach (var format in formats)
        {
            var weight = Weigh(ranges, format);
            if (weight.IsAccepted && (best is null || weight.CompareTo(bestWeight) > 0))
            {
                best = format;
                bestWeight = weight;
            }
        }

        return best;
    }

    private static AcceptWeight Weigh(IReadOnlyList<MediaTypeHeaderValue> ranges, ResponseFormat format)
    {
        var weight = default(AcceptWeight);
        for (var index = 0; index < ranges.Count; index++)
        {
            var range = ranges[index];
            var specificity = Match(range, format);
            // A more specific range overrides a wildcard, also when it refuses (q=0).
            if (specificity > weight.Specificity)
            {
                weight = new AcceptWeight(range.Quality ?? 1, specificity, index);
            }
        }

        return weight;
    }

    private static int Match(MediaTypeHeaderValue range, ResponseFormat format)
    {
        var name = Name(format);
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        if (range.MatchesAllSubTypes)
        {
            var type = name.AsSpan(0, name.IndexOf('/'));
            return type.Equals(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }

        var isUtf8 = !range.Charset.HasValue
            || range.Charset.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 && range.MediaType.AsSpan().Equals(name, StringComparison.OrdinalIgnoreCase) 
            ? NamedInFull
            : 0;
    }

    private static string Name(ResponseFormat format) => format switch
    {
        ResponseFormat.Json => MediaTypes.Json,
        ResponseFormat.GraphQLResponse => MediaTypes.GraphQLResponse,
        ResponseFormat.EventStream => MediaTypes.EventStream,
        ResponseFormat.Multipart => MediaTypes.Multipart,
        _ => MediaTypes.Html,
    };
}
