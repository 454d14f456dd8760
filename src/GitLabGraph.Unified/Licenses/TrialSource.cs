using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Whether an instance's licence is a trial: REST says it of groups' subscriptions only.</summary>
internal static class TrialSource
{
    /// <summary>As it was read with the licence, or now: a licence found by its id was read over REST alone.</summary>
    public static ValueTask<LicenseTrial> OfAsync(IResolverContext context, License license) =>
        license.Trial is { } known ? new(known) : AskAsync(context, license.Remote.Account);

    public static async ValueTask<LicenseTrial> AskAsync(IResolverContext context, LinkedAccount account)
    {
        var field = new UpstreamField("currentLicense");
        field.Below.TypeName = "CurrentLicense";
        field.Below.Leaf("id").Leaf("trial");
        var answer = await context.AskAsync(new RootQuestion(account, field));
        return answer switch
        {
            { Failure: { } failure } => new LicenseTrial(null, UnifiedErrors.ErrorOf(failure)),
            { Value.IsObject: true } when answer.Value.Boolean("trial") is { } isTrial => new LicenseTrial(isTrial),
            _ => new LicenseTrial(null, UnifiedErrors.Of(
                UnifiedErrorCodes.VersionTooOld,
                "The instance does not tell whether its licence is a trial.").Errors[0]),
        };
    }
}
