using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.GraphQL.DataLoading;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Reads each path over REST once a request, however many fields need it, and whenever they do.</summary>
internal sealed class RestLoader(IBatchScheduler scheduler, UpstreamSession session)
    : CacheDataLoader<(LinkedAccount Account, string Path), RestPage>(
        scheduler, new DataLoaderOptions { MaxBatchSize = 0 })
{
    protected override Task<RestPage> LoadSingleAsync(
        (LinkedAccount Account, string Path) key, CancellationToken cancellationToken) =>
        session.Held.KeepAsync(cancellation => ReadAsync(key, cancellation), cancellationToken);

    private async Task<(RestPage Page, long Bytes)> ReadAsync(
        (LinkedAccount Account, string Path) key, CancellationToken cancellationToken)
    {
        using var answer = await key.Account.Client.Connection.SendAsync(
            new GitLabRequest(HttpMethod.Get, "api/v4/" + key.Path), session.Call, cancellationToken)
            .ConfigureAwait(false);
        var index = Parse(answer);
        var value = new Remote(key.Account, index.Root);
        return (new RestPage(value, answer.Headers.NextPage, answer.Headers.Total), index.Bytes);
    }

    // The answer's memory is given back at once, so the values get their own.
    private static JsonIndex Parse(GitLabAnswer answer)
    {
        try
        {
            return JsonIndex.Read(answer.Body.ToArray());
        }
        catch (JsonException exception)
        {
            throw new GitLabException(GitLabError.NotUnderstood, "GitLab's answer is not JSON.", exception);
        }
    }
}
