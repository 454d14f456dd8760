using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest;

/// <summary>GitLab's REST API v4 for one account: typed answers, lists of any length, every failure a
/// <see cref="GitLabException"/>. The nouns have their own clients on top of it.</summary>
public sealed class GitLabRestClient(GitLabConnection connection)
{
    /// <summary>The most that GitLab puts on a page.</summary>
    public const int LargestPage = 100;

    /// <summary>Reads one object.</summary>
    public async Task<T> GetAsync<T>(
        RestPath path, JsonTypeInfo<T> type, UpstreamCall call, CancellationToken cancellationToken)
    {
        using var answer = await connection.SendAsync(Request(HttpMethod.Get, path), call, cancellationToken);
        return Read(answer, type);
    }

    /// <summary>Reads a list to its end while it is enumerated.</summary>
    public Listing<T> List<T>(RestPath path, JsonTypeInfo<List<T>> type, UpstreamCall call, int pageSize = LargestPage)
    {
        var first = path.With("per_page", pageSize).ToString();
        return new Listing<T>((position, cancellation) =>
            PageAsync(position ?? first, type, call, pageSize, cancellation));
    }

    /// <summary>Changes something, and reads what GitLab answers; without a body where it is null.</summary>
    public async Task<T> SendAsync<T>(
        HttpMethod method,
        RestPath path,
        IReadOnlyDictionary<string, object?>? body,
        JsonTypeInfo<T> type,
        UpstreamCall call,
        CancellationToken cancellationToken)
    {
        using var answer = await connection.SendAsync(Request(method, path, body), call, cancellationToken);
        return Read(answer, type);
    }

    /// <summary>Changes something of which GitLab answers nothing worth reading.</summary>
    public async Task SendAsync(
        HttpMethod method,
        RestPath path,
        IReadOnlyDictionary<string, object?>? body,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        (await connection.SendAsync(Request(method, path, body), call, cancellationToken)).Dispose();

    /// <summary>Sends a request of one's own making and reads its answer.</summary>
    public async Task<T> SendAsync<T>(
        GitLabRequest request, JsonTypeInfo<T> type, UpstreamCall call, CancellationToken cancellationToken)
    {
        using var answer = await connection.SendAsync(request, call, cancellationToken);
        return Read(answer, type);
    }

    private async Task<GitLabPage<T>> PageAsync<T>(
        string path, JsonTypeInfo<List<T>> type, UpstreamCall call, int pageSize, CancellationToken cancellationToken)
    {
        var request = new GitLabRequest(HttpMethod.Get, path);
        using var answer = await connection.SendAsync(request, call, cancellationToken);
        var items = Read(answer, type);

        return new GitLabPage<T>(
            items, PageLinks.Next(answer.Headers, path, isFull: items.Count >= pageSize), answer.Headers.Total);
    }

    private static GitLabRequest Request(
        HttpMethod method, RestPath path, IReadOnlyDictionary<string, object?>? body = null) =>
        new(method, path.ToString()) { Body = body is null ? default : JsonBody.Write(body) };

    private static T Read<T>(GitLabAnswer answer, JsonTypeInfo<T> type)
    {
        if (!answer.IsJson)
        {
            throw answer.NotUnderstood(new JsonException("The answer is no JSON."));
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type)
                ?? throw answer.NotUnderstood(new JsonException("The answer is null."));
        }
        catch (JsonException exception)
        {
            throw answer.NotUnderstood(exception);
        }
    }
}
