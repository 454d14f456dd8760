using GitLabGraph.Accounts.Keys;

namespace GitLabGraph.Server.Logs;

/// <summary>Where something is learnt of a request, its log learns it too.</summary>
internal static class RequestFactsExtensions
{
    public static void Know(this HttpContext context, Caller caller) =>
        context.Features.Get<RequestFacts>()?.Know(caller);

    public static void Know(this HttpContext context, string account) =>
        context.Features.Get<RequestFacts>()?.Know(account);
}
