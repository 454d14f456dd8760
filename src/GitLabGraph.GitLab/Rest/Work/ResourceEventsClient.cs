using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>
/// The history of an issue or merge request, which GraphQL does not have: labels, state and milestone, oldest first,
/// one item at a time.
/// </summary>
public sealed class ResourceEventsClient(GitLabRestClient rest)
{
    public Listing<RestLabelEvent> ListLabels(string project, EventfulKind kind, int number, UpstreamCall call) =>
        rest.List(Route(project, kind, number, "resource_label_events"), RestJson.Default.ListRestLabelEvent, call);

    public Listing<RestStateEvent> ListStates(string project, EventfulKind kind, int number, UpstreamCall call) =>
        rest.List(Route(project, kind, number, "resource_state_events"), RestJson.Default.ListRestStateEvent, call);

    public Listing<RestMilestoneEvent> ListMilestones(
        string project, EventfulKind kind, int number, UpstreamCall call) =>
        rest.List(
            Route(project, kind, number, "resource_milestone_events"), RestJson.Default.ListRestMilestoneEvent, call);

    private static RestPath Route(string project, EventfulKind kind, int number, string events) =>
        new RestPath("projects")
            .Value(project)
            .Then(kind == EventfulKind.Issue ? "issues" : "merge_requests")
            .Value(number)
            .Then(events);
}
