using System.Globalization;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Access;

/// <summary>
/// Finds the visitor. It refuses nobody: REST, GraphQL and OAuth each answer a bad token in their own way.
/// </summary>
internal sealed class AuthenticationMiddleware(SandboxInstance instance)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var visitor = Find(context.Request);
        context.Features.Set(visitor);
        if (context.Features.Get<RequestTrace>() is { } trace)
        {
            trace.TokenId = visitor.Token?.Id;
            trace.Username = visitor.User?.Username;
        }

        return next(context);
    }

    private Visitor Find(HttpRequest request)
    {
        if (SecretIn(request) is not { Length: > 0 } secret)
        {
            return Nobody(AccessFailure.None);
        }

        if (instance.Tokens.Find(secret) is not { } token)
        {
            return Nobody(AccessFailure.Unknown);
        }

        var user = instance.World.Users.Get(token.UserId);
        var failure = token.StateAt(instance.World.Clock.Machine) switch
        {
            TokenState.Expired => AccessFailure.Expired,
            TokenState.Revoked => AccessFailure.Revoked,
            _ => FailureOf(user.State),
        };
        if (failure != AccessFailure.None)
        {
            return Nobody(failure);
        }

        instance.Tokens.Touch(token);
        return Sudo(request) is { } name
            ? Become(name, user, token)
            : new Visitor(instance.World.SeenBy(user), token, AccessFailure.None);
    }

    private static AccessFailure FailureOf(UserState state) => state switch
    {
        UserState.Active => AccessFailure.None,
        UserState.Deactivated => AccessFailure.Deactivated,
        UserState.BlockedPendingApproval => AccessFailure.Unapproved,
        _ => AccessFailure.Blocked,
    };

    /// <summary>REST only: an administrator may speak as somebody else.</summary>
    public static string? Sudo(HttpRequest request)
        => request.Path.Value?.Contains("/api/v4/", StringComparison.Ordinal) != true ? null
            : request.Headers.TryGetValue("Sudo", out var header) ? header.ToString()
            : request.Query.TryGetValue("sudo", out var parameter) ? parameter.ToString() : null;

    private Visitor Become(string name, User admin, AccessToken token)
    {
        if (!admin.IsAdmin)
        {
            return Nobody(AccessFailure.SudoWithoutAdmin);
        }

        if (!token.Scopes.Contains("sudo"))
        {
            return Nobody(AccessFailure.SudoWithoutScope);
        }

        var user = long.TryParse(name, CultureInfo.InvariantCulture, out var id)
            ? instance.World.Users.Find(id)
            : instance.World.FindUser(name);
        return user is null
            ? Nobody(AccessFailure.SudoForNobody)
            : new Visitor(instance.World.SeenBy(user), token, AccessFailure.None);
    }

    /// <summary>GitLab looks for PRIVATE-TOKEN, then for a bearer, then in the query.</summary>
    private static string? SecretIn(HttpRequest request)
    {
        if (request.Headers.TryGetValue("PRIVATE-TOKEN", out var personal))
        {
            return personal.ToString();
        }

        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return authorization["Bearer ".Length..].Trim();
        }

        return request.Query.TryGetValue("private_token", out var fromQuery)
            || request.Query.TryGetValue("access_token", out fromQuery)
            ? fromQuery.ToString()
            : null;
    }

    private Visitor Nobody(AccessFailure failure) => new(instance.World.SeenBy(null), null, failure);
}
