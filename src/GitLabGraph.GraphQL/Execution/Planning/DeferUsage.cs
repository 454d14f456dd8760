namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>One <c>@defer</c> on a fragment, with the deferred fragment around it.</summary>
internal sealed record DeferUsage(string? Label, DeferUsage? Parent);
