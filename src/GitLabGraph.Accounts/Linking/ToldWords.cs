using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Rest.People;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// What an instance tells of a token and is stored with its account. Whoever links one may name an instance of their
/// own, which says what it likes: a name of a megabyte, or one that PostgreSQL does not take.
/// </summary>
internal static class ToldWords
{
    // GitLab's own bound of a username.
    private const int LongestUsername = 255;

    private const int LongestScope = 64;
    private const int MostScopes = 100;

    /// <summary>A web page's JSON may be anything; a GitLab's user has a number and a name.</summary>
    /// <exception cref="GitLabException">It is no user.</exception>
    public static void Expect(RestUser user) => Require(
        user.Id > 0 && user.Username is { Length: > 0 and <= LongestUsername } name && !name.Any(char.IsControl),
        "The answer is no user of GitLab's.");

    /// <summary>Some have more than letters: <c>read_api</c>, <c>k8s_proxy</c>, <c>user:*</c>.</summary>
    /// <exception cref="GitLabException">They are none.</exception>
    public static void Expect(IReadOnlyList<string> scopes) => Require(
        scopes.Count <= MostScopes && scopes.All(static scope => scope is { Length: > 0 and <= LongestScope }
            && scope.All(static letter => char.IsAsciiLetterOrDigit(letter) || "_:*.-".Contains(letter))),
        "The answer holds no scopes of GitLab's.");

    private static void Require(bool isTold, string otherwise)
    {
        if (!isTold)
        {
            throw new GitLabException(GitLabError.NotUnderstood, otherwise);
        }
    }
}
