namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>The four metrics of a day, a month or, without a date, of the whole time.</summary>
internal sealed record DoraMetric(
    DateOnly? Date,
    double? DeploymentFrequency = null,
    double? LeadTimeForChanges = null,
    double? TimeToRestoreService = null,
    double? ChangeFailureRate = null);
