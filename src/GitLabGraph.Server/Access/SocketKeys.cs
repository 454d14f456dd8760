using GitLabGraph.Accounts.Memory;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Server.Accounts;

namespace GitLabGraph.Server.Access;

/// <summary>
/// A WebSocket is let in once and lives for as long as its client wants: its key is looked at again with every request
/// on it, so that one that was revoked or has expired meanwhile opens nothing any more.
/// </summary>
internal sealed class SocketKeys(KnownCallers callers) : ISocketSessionInterceptor
{
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

    private static GraphQLException Refused(string message) =>
        new(new GraphQLError(message) { Code = CallerAuthentication.Code });
}
