using System.Text.Json;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>A typed answer; see <see cref="GitLabGraphQLResult"/> for its lifetime and errors.</summary>
public sealed class GitLabAnswerTo<TRoot>(GitLabGraphQLResult result) : IDisposable
    where TRoot : struct, IGitLabValue<TRoot>
{
    /// <summary>The root of what came.</summary>
    public TRoot Root => TRoot.Read(result.Data);

    public JsonElement Json => result.Data;

    public IReadOnlyList<GitLabGraphQLError> Errors => result.Errors;

    public QueryComplexity? Complexity => result.Complexity;

    public void Dispose() => result.Dispose();
}
