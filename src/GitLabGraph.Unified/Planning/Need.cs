namespace GitLabGraph.Unified.Planning;

/// <summary>
/// What a selected unified field needs from upstream: adds it to what is asked of the object that the field stands on.
/// </summary>
internal delegate void Need(UpstreamSelection target, PlannedField field);
