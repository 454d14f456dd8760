using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>The filter of pipelines as GitLab's <c>pipelines</c> take it.</summary>
internal static class PipelineArguments
{
    public static IEnumerable<UpstreamArgument> Of(PlannedField field)
    {
        var filter = field.Given<PipelineFilter>("where") ?? new PipelineFilter();
        return new ArgumentList()
            .Add("status", "PipelineStatusEnum", StatusOf(filter.Status))
            .Add("source", "String", filter.SourceRaw)
            .Add("ref", "String", filter.Ref)
            .Add("sha", "String", filter.Sha)
            .Add("username", "String", filter.TriggeredBy)
            .Add("updatedAfter", "Time", filter.UpdatedAfter)
            .Add("updatedBefore", "Time", ToldMoment.EndOf(filter.UpdatedBefore)).Arguments;
    }

    private static string? StatusOf(PipelineStatus? status) => status switch
    {
        null => null,
        PipelineStatus.Success => "SUCCESS",
        PipelineStatus.Failed => "FAILED",
        PipelineStatus.Canceled => "CANCELED",
        PipelineStatus.Skipped => "SKIPPED",
        PipelineStatus.Manual => "MANUAL",
        { } several => throw UnifiedErrors.Invalid(
            $"GitLab cannot filter by {several.ToString().ToUpperInvariant()}: several of its own words mean that, and "
                + "it takes one."),
    };
}
