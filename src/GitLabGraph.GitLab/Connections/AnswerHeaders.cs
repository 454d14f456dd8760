using System.Net.Http.Headers;

namespace GitLabGraph.GitLab.Connections;

/// <summary>The headers of an answer that callers of this client look at.</summary>
public sealed record AnswerHeaders
{
    /// <summary>Page links (RFC 8288), as GitLab sent them.</summary>
    public string? Link { get; init; }

    /// <summary><c>X-Next-Page</c>: empty at the end of an offset list, null where GitLab did not send it.</summary>
    public string? NextPage { get; init; }

    /// <summary><c>X-Total</c>; GitLab leaves it out above 10,000 rows and for lists it cannot count.</summary>
    public int? Total { get; init; }

    public string? ETag { get; init; }

    /// <summary>By which GitLab's administrators find the request in their logs.</summary>
    public string? RequestId { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Where a redirect points.</summary>
    public Uri? Location { get; init; }

    internal static AnswerHeaders Of(HttpResponseMessage response) => new()
    {
        Link = First(response.Headers, "Link"),
        NextPage = First(response.Headers, "X-Next-Page"),
        Total = int.TryParse(First(response.Headers, "X-Total"), out var total) ? total : null,
        ETag = First(response.Headers, "ETag"),
        RequestId = First(response.Headers, "X-Request-Id"),
        MediaType = response.Content.Headers.ContentType?.MediaType,
        Location = response.Headers.Location,
    };

    internal static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
