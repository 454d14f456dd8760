using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// The answer to a GraphQL operation, for who asks each object in it for many names: see <see cref="JsonIndex"/>.
/// <see cref="Data"/> lives in pooled memory until this is disposed.
/// </summary>
public sealed class GitLabIndexedResult : IDisposable
{
    private readonly GitLabAnswer _answer;
    private readonly JsonIndex _index;

    private GitLabIndexedResult(GitLabAnswer answer, JsonIndex index, IndexedJson data)
    {
        _answer = answer;
        _index = index;
        Data = data;
        Errors = ReadErrors(index.Root);
        Complexity = ReadComplexity(data);
    }

    /// <inheritdoc cref="JsonIndex.Bytes"/>
    public long Bytes => _index.Bytes;

    /// <inheritdoc cref="GitLabGraphQLResult.Data"/>
    public IndexedJson Data { get; }

    /// <inheritdoc cref="GitLabGraphQLResult.Errors"/>
    public IReadOnlyList<GitLabGraphQLError> Errors { get; }

    /// <inheritdoc cref="GitLabGraphQLResult.Complexity"/>
    public QueryComplexity? Complexity { get; }

    /// <summary>Takes the answer over, and disposes it with the result or when it is no GraphQL answer.</summary>
    internal static GitLabIndexedResult Read(GitLabAnswer answer)
    {
        JsonIndex? index = null;

        try
        {
            index = answer.IndexJson();

            if (index.Root.Find("data", out var data) && data.Kind == JsonValueKind.Object)
            {
                return new GitLabIndexedResult(answer, index, data);
            }

            throw GraphQLErrors.Exception(ReadErrors(index.Root), answer.Status, answer.Headers.RequestId);
        }
        catch
        {
            index?.Dispose();
            answer.Dispose();
            throw;
        }
    }

    private static IReadOnlyList<GitLabGraphQLError> ReadErrors(IndexedJson root) =>
        root.Find("errors", out var errors) ? GraphQLErrors.ReadList(errors.ToElement()) : [];

    private static QueryComplexity? ReadComplexity(IndexedJson data) =>
        data.Find("queryComplexity", out var complexity)
        && complexity.Find("score", out var score)
        && score.TryGetInt32(out var charged)
            ? new QueryComplexity(
                charged, complexity.Find("limit", out var limit) && limit.TryGetInt32(out var most) ? most : 0)
            : null;

    public void Dispose()
    {
        _index.Dispose();
        _answer.Dispose();
    }
}
