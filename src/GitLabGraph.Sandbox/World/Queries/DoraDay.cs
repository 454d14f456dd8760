namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>What GitLab keeps of one day of one environment; a day on which nothing happened has no row.</summary>
/// <param name="Date">In UTC.</param>
/// <param name="Deployments">Successful ones that finished on it.</param>
/// <param name="LeadTime">Median seconds from merging to the end of the deployment that brought it.</param>
/// <param name="RestoreTime">Median seconds that incidents were open which were closed on it; of production.</param>
/// <param name="Incidents">How many were opened on it; of production.</param>
internal sealed record DoraDay(DateOnly Date, int Deployments, int? LeadTime, int? RestoreTime, int? Incidents);
