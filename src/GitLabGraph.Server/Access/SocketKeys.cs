using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.OwnTokens;

namespace GitLabGraph.Server.Access;

/// <summary>
/// A WebSocket whose opening request does not say who asks says it with <c>connection_init</c>. It lives for as long as
/// its client wants: its key is looked at again with every request on it, so that one that was revoked or has expired
/// meanwhile opens nothing any more.
/// </summary>
internal sealed class SocketKeys(KnownCallers callers) : ISocketSessionInterceptor
{
    private const string Nobody =
        """Send your key with connection_init, as { "Authorization": "Bearer KEY" }; yours is missing or opens nothing.""";

    /// <summary>Whether the opening request itself says in whose name it is made.</summary>
    public static bool HasSaidWho(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || OwnToken.IsIn(request);

    public async ValueTask<ConnectionStatus> OnConnectAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        // It was let in by them. A gateway that opens it for its users must not be overruled by what they send.
        if (HasSaidWho(context.Request))
        {
            return ConnectionStatus.Accept();
        }

        if (SocketHeaders.Take(payload, context.Request.Headers) is { } objection)
        {
            return ConnectionStatus.Reject(objection);
        }

        try
        {
            return await callers.FindAsync(context) is { } caller
                ? Accept(context, caller)
                : ConnectionStatus.Reject(Nobody);
        }
        catch (Exception refusal) when (refusal is TooManyFailedKeysException or StoreUnavailableException)
        {
            return ConnectionStatus.Reject(refusal.Message);
        }
    }

    public async ValueTask<OperationRequest> OnRequestAsync(
        HttpContext context, string operationId, OperationRequest request, CancellationToken cancellationToken)
    {
        // Who came without a key did not need one, and still does not.
        return CallerAuthentication.KeyOf(context.Request) is not { } key || await IsGoodAsync(key, context)
            ? request
            : throw Refused("The key that opened this connection opens nothing any more. Connect with another one.");
    }

    private async ValueTask<bool> IsGoodAsync(string key, HttpContext context)
    {
        try
        {
            return await callers.FindAsync(key, context) is not null;
        }
        catch (TooManyFailedKeysException refused)
        {
            throw Refused(refused.Message);
        }
        catch (StoreUnavailableException outage)
        {
            throw new GraphQLException(StoreOutage.ErrorOf(outage));
        }
    }

    private static ConnectionStatus Accept(HttpContext context, Caller caller)
    {
        context.User = CallerAuthentication.Recognise(context, caller);
        return ConnectionStatus.Accept();
    }

    private static GraphQLException Refused(string message) =>
        new(new GraphQLError(message) { Code = CallerAuthentication.Code });
}
