using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>Answers for tokens that are no good or not good enough.</summary>
internal static class RestGate
{
    public static RestAnswer? Refuse(Visitor visitor, HttpRequest request) => visitor.Failure switch
    {
        AccessFailure.Unknown => RestAnswer.Unauthorized,
        AccessFailure.Expired => OAuthError(
            StatusCodes.Status401Unauthorized,
            "invalid_token",
            "Token is expired. You can either do re-authorization or token refresh."),
        AccessFailure.Revoked => OAuthError(
            StatusCodes.Status401Unauthorized, "invalid_token",
            "Token was revoked. You have to re-authorize from the user."),
        AccessFailure.SudoWithoutAdmin => RestAnswer.Forbidden("Must be admin to use sudo"),
        AccessFailure.SudoWithoutScope => TooNarrow("sudo"),
        AccessFailure.SudoForNobody => RestAnswer.NotFound(
            $"User with ID or username '{AuthenticationMiddleware.Sudo(request)}'"),
        AccessFailure.Blocked => RestAnswer.Forbidden("Your account has been blocked."),
        AccessFailure.Unapproved => RestAnswer.Forbidden(
            "Your account is pending approval from your administrator and hence blocked."),
        AccessFailure.Deactivated => RestAnswer.Forbidden("Your account has been deactivated by your administrator."),
        _ => null,
    };

    /// <summary>Reads take api or read_api, some read_user too; everything else takes api.</summary>
    public static RestAnswer? RefuseScope(Visitor visitor, RestRoute route)
    {
        if (visitor.Token is null || visitor.HasScope("api"))
        {
            return null;
        }

        var isRead = route.Method == "GET";
        if ((isRead && visitor.HasScope("read_api"))
            || (isRead && route.IsOpenToReadUser && visitor.HasScope("read_user"))
            || IsAboutTheToken(visitor, route))
        {
            return null;
        }

        return TooNarrow(isRead ? "api read_api" : "api");
    }

    private static RestAnswer TooNarrow(string scope) => OAuthError(
        StatusCodes.Status403Forbidden,
        "insufficient_scope",
        "The request requires higher privileges than provided by the access token.",
        scope);

    /// <summary>Any token may ask about itself and revoke itself; rotating needs self_rotate.</summary>
    private static bool IsAboutTheToken(Visitor visitor, RestRoute route)
        => route.Pattern == "/personal_access_tokens/self"
            || (route.Pattern == "/personal_access_tokens/self/rotate" && visitor.HasScope("self_rotate"));

    private static RestAnswer OAuthError(int status, string error, string description, string? scope = null) =>
        RestAnswer.Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("error", error);
            json.WriteString("error_description", description);
            if (scope is not null)
            {
                json.WriteString("scope", scope);
            }

            json.WriteEndObject();
        },
        status);
}
