using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

internal static class UserEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/user", Current, isOpenToReadUser: true);
    }

    private static RestAnswer Current(RestCall call) => call.User is { } user
        ? RestAnswer.Json(json => UserEntity.Full(json, user, call))
        : RestAnswer.Unauthorized;
}
