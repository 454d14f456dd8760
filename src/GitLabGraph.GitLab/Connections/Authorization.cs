using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Sends with the account's token, and again with another when GitLab refuses it: GitLab refuses before it acts, so
/// this is safe for writes too.
/// </summary>
internal sealed class Authorization(AccountToken tokens, HttpExchange exchange, InvalidTokens invalid)
{
    /// <summary>
    /// Two, because the first may be a node's old memory and the one that replaces it may end just then.
    /// </summary>
    private const int MostReplacements = 2;

    public async Task<GitLabAnswer> SendAsync(
        GitLabRequest request, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);

        for (var replaced = 0; ; replaced++)
        {
            try
            {
                var answer = await exchange.SendAsync(request, token, trace, cancellationToken);

                if (token is not null)
                {
                    await tokens.AcceptedAsync(token);
                }

                return answer;
            }
            catch (GitLabException why) when (
                why.Error == GitLabError.NeedsReauthorization && token is not null && replaced < MostReplacements)
            {
                if (InvalidTokens.AreIn(why) && await invalid.CauseAsync(token, trace, cancellationToken) is { } cause)
                {
                    throw cause;
                }

                token = await tokens.ReplaceAsync(token, cancellationToken) ?? throw AccountToken.Dead(why);
                trace.AddRetry();
            }
        }
    }
}
