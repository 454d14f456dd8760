using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.GitLab.Connections;

/// <summary>One request below an account's address.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">
/// Path and query below the address, percent-encoded: <c>api/v4/projects/group%2Fproject</c>.
/// </param>
public sealed record GitLabRequest(HttpMethod Method, string Path)
{
    /// <summary>
    /// By default a GET or HEAD reads and everything else writes; a GraphQL query is a POST that reads.
    /// </summary>
    public RequestEffect Effect { get; init; } =
        Method == HttpMethod.Get || Method == HttpMethod.Head ? RequestEffect.Read : RequestEffect.Write;

    /// <summary>The body, JSON unless <see cref="ContentType"/> says otherwise. Empty: no body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>
    /// GitLab's own limits are per kind of request (a user, a group, the projects ...): a 429 without
    /// <c>RateLimit-*</c> headers stops this family only, not the account. By default the route without its ids.
    /// </summary>
    public string Family { get; init; } = RequestFamily.Of(Method, Path);

    /// <summary>
    /// Set where GitLab uses 401 for "you may not do this" (approving a merge request twice): such a 401 does not
    /// put the token in question unless it says <c>invalid_token</c>.
    /// </summary>
    public bool UnauthorizedMeansForbidden { get; init; }

    /// <summary>
    /// Whether an answer is as good for the next who asks; not where GitLab failed for a moment and told it as success.
    /// </summary>
    internal Func<GitLabAnswer, bool> IsLasting { get; init; } = static _ => true;

    internal bool IsConditional => Method == HttpMethod.Get;

    /// <summary>Where it goes to.</summary>
    /// <exception cref="GitLabException">It would leave the account's address.</exception>
    internal Uri At(GitLabAddress address)
    {
        try
        {
            return address.Below(Path);
        }
        catch (Exception exception) when (exception is ArgumentException or UriFormatException)
        {
            // Paths are made of what GitLab gave for a number.
            throw new GitLabException(GitLabError.NotFound, "The path leads out of the account's GitLab.", exception)
            {
                NothingHappened = true,
            };
        }
    }
}
