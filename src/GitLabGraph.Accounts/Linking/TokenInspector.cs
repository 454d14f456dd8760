using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Capabilities;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.GitLab.Rest.People;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// Asks an instance whether a token works there before anything is stored: address, instance, token, scopes, version.
/// </summary>
public sealed class TokenInspector(HttpMessageInvoker http, OutboundRules rules, TimeProvider time)
{
    private static readonly GitLabVersion Oldest = new(15, 0, 0);

    public async Task<Inspection<InspectedToken>> InspectAsync(
        GitLabAddress address, AccessToken token, bool isOAuth, CancellationToken cancellationToken)
    {
        if (rules.Objection(address) is { } objection)
        {
            return new(null, new LinkProblem(LinkProblemKind.AddressRefused, objection));
        }

        var client = Connections.To(address, isOAuth ? TokenKind.OAuth : null, token, http, time);
        try
        {
            var found = await AskAsync(client, isOAuth, cancellationToken);
            return Problem(found) is { } problem ? new(null, problem) : new(found, null);
        }
        catch (GitLabException failure)
        {
            return new(null, LinkProblem.Of(failure, address.Host));
        }
    }

    private async Task<InspectedToken> AskAsync(
        GitLabClient client, bool isOAuth, CancellationToken cancellationToken)
    {
        var call = UpstreamCall.Start();
        var user = await client.Users.GetCurrentAsync(call, cancellationToken);

        ToldWords.Expect(user);
        var found = isOAuth
            ? await OfOAuthAsync(client, call, user, cancellationToken)
            : await OfAccessTokenAsync(client, call, user, cancellationToken);
        ToldWords.Expect(found.Scopes);
        return found with { Version = await VersionAsync(client, call, cancellationToken) };
    }

    private async Task<InspectedToken> OfOAuthAsync(
        GitLabClient client, UpstreamCall call, RestUser user, CancellationToken cancellationToken)
    {
        var about = await client.Instance.GetTokenOwnerAsync(call, cancellationToken);
        return new InspectedToken
        {
            Kind = TokenKind.OAuth,
            Owner = new GitLabUser(user.Id, user.Username),
            Scopes = about.Scope ?? [],
            ExpiresAt = about.ExpiresIn is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : null,
            ClientId = about.Application?.Uid,
        };
    }

    private static async Task<InspectedToken> OfAccessTokenAsync(
        GitLabClient client, UpstreamCall call, RestUser user, CancellationToken cancellationToken)
    {
        var found = new InspectedToken
        {
            Kind = TokenKinds.Of(user.Username), Owner = new GitLabUser(user.Id, user.Username),
        };
        try
        {
            var about = await client.Instance.GetTokenAsync(call, cancellationToken);
            return found with
            {
                Scopes = about.Scopes ?? [],
                ExpiresAt = about.ExpiresAt is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            };
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.NotSupported or GitLabError.NotFound)
        {
            // Before 15.5 a token cannot be asked about itself.
            return found;
        }
    }

    private static async Task<string?> VersionAsync(
        GitLabClient client, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Instance.GetMetadataAsync(call, cancellationToken)).Version;
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.Forbidden or GitLabError.ScopeMissing)
        {
            return null;
        }
    }

    // A token with fine-grained permissions has one scope, which says nothing of them: what it lacks is told, with
    // GitLab's own sentence, where it is missed.
    private static LinkProblem? Problem(InspectedToken found)
    {
        if (found.Scopes.Count > 0 && !found.Scopes.Any(static scope => scope is "api" or "read_api" or "granular"))
        {
            return LinkProblem.ScopeMissing("read_api");
        }

        return GitLabVersion.Parse(found.Version) is { } version && version < Oldest
            ? new LinkProblem(
                LinkProblemKind.VersionTooOld,
                $"This GitLab is of version {found.Version}; {Oldest} or newer is needed.")
            : null;
    }
}
