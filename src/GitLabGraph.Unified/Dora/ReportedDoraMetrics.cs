using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Dora;

/// <summary>
/// DORA's numbers as GitLab reckons them, each day's ahead of the question: of a longer span its times are the median
/// of the days' medians.
/// </summary>
/// <param name="DeploymentFrequency">How many deployments succeeded a day; null where GitLab has no data.</param>
/// <param name="LeadTimeForChanges">
/// The median time from merge to deployment, in seconds; null where GitLab has no data.
/// </param>
/// <param name="TimeToRestoreService">
/// The median time that an incident was open, in seconds; null where GitLab has no data.
/// </param>
/// <param name="ChangeFailureRate">Incidents for each deployment; null where GitLab has no data.</param>
[ObjectType]
internal sealed record ReportedDoraMetrics(
    double? DeploymentFrequency, double? LeadTimeForChanges, double? TimeToRestoreService, double? ChangeFailureRate);
