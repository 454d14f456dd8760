using System.Collections.Immutable;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Tokens of projects and groups, each with a bot that it acts as.</summary>
internal static class AccessTokenEndpoints
{
    // What a token lives unless told otherwise, and at most.
    private const int LongestDays = 365;

    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Places)
        {
            var tokens = $"/{segment}/:id/access_tokens";
            router.Get(tokens, Administered(kind, List));
            router.Post(tokens, Administered(kind, Create));
            router.Get($"{tokens}/:token_id", OnToken(kind, (call, place, token) =>
                RestAnswer.Json(json => TokenEntity.Write(json, token, call, level: LevelOf(call, place, token)))));
            router.Delete($"{tokens}/:token_id", OnToken(kind, (call, _, token) =>
            {
                call.Instance.Tokens.Revoke(token.Secret);
                return RestAnswer.NoContent;
            }));
            router.Post($"{tokens}/:token_id/rotate", OnToken(kind, Rotate));
        }
    }

    private static RestAnswer List(RestCall call, Place place) => OffsetPage.Of(
        call, [.. TokensOf(call, place)], (json, token) => TokenEntity.Write(
            json, token, call, level: LevelOf(call, place, token)));

    private static RestAnswer Create(RestCall call, Place place)
    {
        var given = call.Parameters;
        if (given.Text("name") is not { Length: > 0 } name)
        {
            return RestAnswer.Missing("name");
        }

        if (given.Texts("scopes") is not { IsEmpty: false } scopes)
        {
            return RestAnswer.Missing("scopes");
        }

        var level = (AccessLevel)(given.Number("access_level") ?? (long)AccessLevel.Maintainer);
        if (!call.World.Changes.Bots.Create(call.Viewer, place, name, level).Succeeded(out var bot, out var refusal))
        {
            return RestAnswer.Refused(refusal);
        }

        var token = Add(call, place, bot.Id, name, scopes);
        return RestAnswer.Created(json => TokenEntity.Write(json, token, call, withSecret: true, level));
    }

    private static RestAnswer Rotate(RestCall call, Place place, AccessToken token)
    {
        call.Instance.Tokens.Revoke(token.Secret);
        var next = Add(call, place, token.UserId, token.Name, token.Scopes);
        return RestAnswer.Json(json =>
            TokenEntity.Write(json, next, call, withSecret: true, LevelOf(call, place, token)));
    }

    private static AccessToken Add(
        RestCall call, Place place, long userId, string name, ImmutableArray<string> scopes)
        => call.Instance.Tokens.Add(
            place.Kind == PlaceKind.Project ? TokenKind.Project : TokenKind.Group,
            name,
            userId,
            $"glpat-{SecretText.Make()}",
            scopes,
            call.Parameters.Moment("expires_at") ?? call.World.Clock.Machine.AddDays(LongestDays));

    private static IEnumerable<AccessToken> TokensOf(RestCall call, Place place)
    {
        var members = call.World.Memberships.Of(place).Select(member => member.UserId).ToHashSet();
        return call.Instance.Tokens.All.Where(
            token => token.Kind is TokenKind.Project or TokenKind.Group && members.Contains(token.UserId));
    }

    private static AccessLevel? LevelOf(RestCall call, Place place, AccessToken token)
        => call.World.Memberships.Of(place).FirstOrDefault(member => member.UserId == token.UserId)?.AccessLevel;

    private static RestHandler Administered(PlaceKind kind, Func<RestCall, Place, RestAnswer> handle) =>
        On.Place(kind, (call, place) => call.User is null
            ? RestAnswer.Unauthorized
            : call.Viewer.CanAdminister(place) ? handle(call, place) : RestAnswer.Forbidden());

    private static RestHandler OnToken(PlaceKind kind, Func<RestCall, Place, AccessToken, RestAnswer> handle) =>
        Administered(kind, (call, place) =>
            TokensOf(call, place).FirstOrDefault(token => token.Id == call.RouteNumber("token_id")) is { } token
                ? handle(call, place, token)
                : RestAnswer.NotFound());
}
