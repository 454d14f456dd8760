using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Sends with the account's token, and once more with another when GitLab refuses it: GitLab refuses before it acts,
/// so this is safe for writes too.
/// </summary>
internal sealed class Authorization(AccountToken tokens, HttpExchange exchange)
{
    public async Task<GitLabAnswer> SendAsync(
        GitLabRequest request, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);

        try
        {
            return await exchange.SendAsync(request, token, trace, cancellationToken);
        }
        catch (GitLabException why) when (why.Error == GitLabError.NeedsReauthorization && token is not null)
        {
            return await SendAgainAsync(request, token, why, trace, cancellationToken);
        }
    }

    private async Task<GitLabAnswer> SendAgainAsync(
        GitLabRequest request,
        AccessToken refused,
        GitLabException why,
        UpstreamTrace trace,
        CancellationToken cancellationToken)
    {
        var other = await tokens.ReplaceAsync(refused, cancellationToken) ?? throw AccountToken.Dead(why);
        trace.AddRetry();
        return await exchange.SendAsync(request, other, trace, cancellationToken);
    }
}
