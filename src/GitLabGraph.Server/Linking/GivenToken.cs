using GitLabGraph.Accounts.Linking;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>An address and an access token, or a pair of OAuth, as somebody gave them.</summary>
internal sealed record GivenToken(GitLabAddress Address, AccessToken Token, AccessToken? Refresh = null)
{
    public static Inspection<GivenToken> Read(string address, string token, string? refresh = null)
    {
        // People type gitlab.example.com.
        var text = address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
        if (!GitLabAddress.TryParse(text, out var read, out var reason))
        {
            return new(null, new LinkProblem(LinkProblemKind.AddressInvalid, reason));
        }

        try
        {
            return new(
                new GivenToken(read, new AccessToken(token), refresh is null ? null : new AccessToken(refresh)), null);
        }
        catch (ArgumentException)
        {
            return new(null, new LinkProblem(
                LinkProblemKind.TokenRefused,
                "This is no access token: it holds visible ASCII characters only. Copy it again."));
        }
    }
}
