using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>GitLab's GraphQL API for one account.</summary>
public sealed class GitLabGraphQLClient(GitLabConnection connection)
{
    /// <summary>
    /// Runs an operation. A partial answer is a result with errors; an answer without any data is an exception.
    /// The caller disposes the result.
    /// </summary>
    /// <exception cref="GitLabException">
    /// Nothing was answered: refused, too complex, timed out, unknown field, or GitLab could not be reached.
    /// </exception>
    public async Task<GitLabGraphQLResult> RunAsync(
        GraphQLOperation operation, UpstreamCall call, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(operation, call, cancellationToken);
        var result = GitLabGraphQLResult.Read(answer);
        Trace(answer, result.Complexity, call);
        return result;
    }

    /// <summary>
    /// As <see cref="RunAsync(GraphQLOperation, UpstreamCall, CancellationToken)"/>, for who asks the answer for many
    /// names.
    /// </summary>
    /// <exception cref="GitLabException">Nothing was answered.</exception>
    public async Task<GitLabIndexedResult> RunIndexedAsync(
        GraphQLOperation operation, UpstreamCall call, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(operation, call, cancellationToken);
        var result = GitLabIndexedResult.Read(answer);
        Trace(answer, result.Complexity, call);
        return result;
    }

    /// <summary>Runs a typed operation.</summary>
    /// <exception cref="GitLabException">Nothing was answered.</exception>
    public async Task<GitLabAnswerTo<TRoot>> RunAsync<TRoot>(
        IGitLabOperation<TRoot> operation, UpstreamCall call, CancellationToken cancellationToken)
        where TRoot : struct, IGitLabValue<TRoot> =>
        new(await RunAsync(operation.ToOperation(), call, cancellationToken));

    /// <summary>Runs a query; see <see cref="RunAsync(GraphQLOperation, UpstreamCall, CancellationToken)"/>.</summary>
    public Task<GitLabGraphQLResult> QueryAsync(
        string document,
        IReadOnlyDictionary<string, object?>? variables,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        RunAsync(new GraphQLOperation(document) { Variables = variables }, call, cancellationToken);

    /// <summary>Runs a mutation; it is sent again only where GitLab surely did not act.</summary>
    public Task<GitLabGraphQLResult> MutateAsync(
        string document,
        IReadOnlyDictionary<string, object?>? variables,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        RunAsync(new GraphQLOperation(document) { Variables = variables, IsMutation = true }, call, cancellationToken);

    private Task<GitLabAnswer> SendAsync(
        GraphQLOperation operation, UpstreamCall call, CancellationToken cancellationToken) =>
        connection.SendAsync(
            new GitLabRequest(HttpMethod.Post, "api/graphql")
            {
                Body = GraphQLBody.Write(operation),
                Effect = operation.IsMutation ? RequestEffect.Write : RequestEffect.Read,
                Family = "graphql",
                IsLasting = PassingFailures.AreNotIn,
            },
            call,
            cancellationToken);

    private static void Trace(GitLabAnswer answer, QueryComplexity? complexity, UpstreamCall call)
    {
        // What an answer from memory says of its charge was charged when it was asked for.
        if (answer.IsOwn && complexity is { } charged)
        {
            call.Trace.AddComplexity(charged.Score);
        }
    }
}
