using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// What lies behind the "Invalid token" of GitLab's GraphQL. It says so of a token that is dead, and of a good one
/// whose owner may not log in (blocked, locked, not confirmed, a password that is over) or whose scopes do not open it:
/// REST tells these apart. No other token mends the latter, and nobody has to authorise the account again.
/// </summary>
internal sealed class InvalidTokens(HttpExchange exchange)
{
    private const string Words = "Invalid token";

    // It takes the least scopes of all that tells of an owner.
    private static readonly GitLabRequest Owner = new(HttpMethod.Get, "api/v4/user");

    /// <summary>Whether an answer's words are those that mean several things.</summary>
    public static bool AreIn(GitLabException refusal) => refusal.Details.Contains(Words);

    /// <summary>As above, of an answer that was not read.</summary>
    public static bool AreIn(ReadOnlySpan<byte> body) => body.IndexOf("Invalid token"u8) >= 0;

    /// <summary>Why GitLab refused a token that is good; null where it is dead, or that is not to be learnt.</summary>
    public async Task<GitLabException?> CauseAsync(
        AccessToken token, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await exchange.SendAsync(Owner, token, trace, cancellationToken);
            return TooNarrow();
        }
        catch (GitLabException cause)
        {
            return cause.Error switch
            {
                GitLabError.Forbidden => cause,
                GitLabError.ScopeMissing => TooNarrow(),
                _ => null,
            };
        }
    }

    private static GitLabException TooNarrow() =>
        new(GitLabError.ScopeMissing, "GitLab takes this token, but not for its GraphQL API: its scopes are too narrow.")
        {
            Status = 401,
            MissingScope = "read_api",
        };
}
