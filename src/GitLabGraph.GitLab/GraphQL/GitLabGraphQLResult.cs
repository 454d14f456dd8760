using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// The answer to a GraphQL operation. <see cref="Data"/> lives in pooled memory until this is disposed; what is to live
/// longer is mapped before.
/// </summary>
public sealed class GitLabGraphQLResult : IDisposable
{
    private readonly GitLabAnswer _answer;
    private readonly JsonDocument _document;

    private GitLabGraphQLResult(GitLabAnswer answer, JsonDocument document, JsonElement data)
    {
        _answer = answer;
        _document = document;
        Data = data;
        Errors = GraphQLErrors.Read(document.RootElement);
        Complexity = ReadComplexity(data);
    }

    /// <summary>
    /// The object under <c>data</c>. Null in it means missing or not allowed, which GitLab does not tell apart.
    /// </summary>
    public JsonElement Data { get; }

    /// <summary>What could not be answered; the rest of <see cref="Data"/> stands.</summary>
    public IReadOnlyList<GitLabGraphQLError> Errors { get; }

    /// <summary>What GitLab charged, when the document asked for it.</summary>
    public QueryComplexity? Complexity { get; }

    public string? RequestId => _answer.Headers.RequestId;

    /// <summary>Takes the answer over, and disposes it with the result or when it is no GraphQL answer.</summary>
    internal static GitLabGraphQLResult Read(GitLabAnswer answer)
    {
        JsonDocument? document = null;

        try
        {
            document = answer.ParseJson();
            var root = document.RootElement;

            if (root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("data", out var data)
                && data.ValueKind == JsonValueKind.Object)
            {
                return new GitLabGraphQLResult(answer, document, data);
            }

            throw GraphQLErrors.Exception(GraphQLErrors.Read(root), answer.Status, answer.Headers.RequestId);
        }
        catch
        {
            document?.Dispose();
            answer.Dispose();
            throw;
        }
    }

    private static QueryComplexity? ReadComplexity(JsonElement data) =>
        data.Any("queryComplexity") is var complexity && complexity.Integer("score") is { } charged
            ? new QueryComplexity(charged, complexity.Integer("limit") ?? 0)
            : null;

    public void Dispose()
    {
        _document.Dispose();
        _answer.Dispose();
    }
}
