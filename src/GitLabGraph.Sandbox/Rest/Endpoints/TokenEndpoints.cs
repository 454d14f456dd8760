using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>What a token may ask about itself.</summary>
internal static class TokenEndpoints
{
    public static void Map(RestRouter router)
    {
        const string Self = "/personal_access_tokens/self";
        router
            .Get(Self, OnToken((call, token) => RestAnswer.Json(json => TokenEntity.Write(json, token, call))));
        router.Delete(Self, OnToken(Revoke));
        router.Post($"{Self}/rotate", OnToken(Rotate));
    }

    private static RestAnswer Revoke(RestCall call, AccessToken token)
    {
        call.Instance.Tokens.Revoke(token.Secret);
        return RestAnswer.NoContent;
    }

    /// <summary>The old token dies at once; the new one lives a week unless told otherwise.</summary>
    private static RestAnswer Rotate(RestCall call, AccessToken token)
    {
        call.Instance.Tokens.Revoke(token.Secret);
        var expiresAt = call.Parameters.Moment("expires_at") ?? call.World.Clock.Machine.AddDays(7);
        var next = call.Instance.Tokens
            .Add(token.Kind, token.Name, token.UserId, $"glpat-{SecretText.Make()}", token.Scopes, expiresAt);
        return RestAnswer.Json(json => TokenEntity.Write(json, next, call, withSecret: true));
    }

    /// <summary>OAuth tokens are asked about elsewhere.</summary>
    private static RestHandler OnToken(Func<RestCall, AccessToken, RestAnswer> handle) =>
        call => call.Visitor.Token switch
    {
        null => RestAnswer.Unauthorized,
        { Kind: TokenKind.OAuth } =>
            RestAnswer.BadRequest("This endpoint requires token type to be a personal access token"),
        var token => handle(call, token),
    };
}
