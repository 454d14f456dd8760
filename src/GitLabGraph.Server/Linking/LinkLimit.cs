using System.Threading.RateLimiting;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Linking.Page;

namespace GitLabGraph.Server.Linking;

/// <summary>Nobody types addresses and tokens a hundred times a minute: whoever does is trying things out.</summary>
internal static class LinkLimit
{
    public const string Policy = "link";

    public static void AddLinkLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.Of(context),
            _ => context.RequestServices.GetRequiredService<RequestLimits>().ForLink));
        options.OnRejected = static async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = $"{RequestLimits.RetryAfterSeconds}";
            await LinkPage.ShowProblemAsync(
                rejected.HttpContext,
                StatusCodes.Status429TooManyRequests,
                new LinkProblem(LinkProblemKind.TooManyAttempts, "Too many attempts. Try again in a minute."));
        };
    });
}
