using System.Text.Json;
using System.Text.Unicode;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// A successful answer. It holds a share of pooled memory: dispose it when read, and keep nothing of
/// <see cref="Body"/> afterwards.
/// </summary>
public sealed class GitLabAnswer : IDisposable
{
    private readonly ResponseBody _body;
    private int _disposed;

    internal GitLabAnswer(int status, AnswerHeaders headers, ResponseBody body)
    {
        Status = status;
        Headers = headers;
        _body = body;
    }

    public int Status { get; }

    public AnswerHeaders Headers { get; }

    public ReadOnlyMemory<byte> Body => _body.Memory;

    internal bool IsJson =>
        Headers.MediaType is { } type
        && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether GitLab was asked for it by this caller: not where it comes from memory, or another's request brought it.
    /// </summary>
    internal bool IsOwn { get; init; } = true;

    /// <summary>Another share of the same answer.</summary>
    internal GitLabAnswer Share(bool isOwn) => new(Status, Headers, _body.Hold()) { IsOwn = isOwn };

    /// <summary>The body as JSON, living no longer than this answer.</summary>
    /// <exception cref="GitLabException"><see cref="GitLabError.NotUnderstood"/>: it is no JSON.</exception>
    internal JsonDocument ParseJson()
    {
        try
        {
            return JsonDocument.Parse(Text());
        }
        catch (JsonException exception)
        {
            throw NotUnderstood(exception);
        }
    }

    /// <summary>As <see cref="ParseJson"/>, for who asks for many names.</summary>
    /// <exception cref="GitLabException"><see cref="GitLabError.NotUnderstood"/>: it is no JSON.</exception>
    internal JsonIndex IndexJson()
    {
        try
        {
            return JsonIndex.Read(Text());
        }
        catch (JsonException exception)
        {
            throw NotUnderstood(exception);
        }
    }

    // JSON's readers look at a text's bytes only when it is asked for, and what is handed on as it came never is.
    private ReadOnlyMemory<byte> Text() =>
        Utf8.IsValid(Body.Span) ? Body : throw new JsonException("The answer is not UTF-8.");

    internal GitLabException NotUnderstood(JsonException exception) =>
        new(GitLabError.NotUnderstood, $"GitLab's answer ({Headers.MediaType}) is not the JSON expected.", exception)
        {
            Status = Status,
            RequestId = Headers.RequestId,
        };

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _body.Release();
        }
    }
}
