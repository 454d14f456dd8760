using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>What the issues of one place are made from.</summary>
internal sealed record IssueSoil(
    Place Place,
    ImmutableArray<long> MemberIds,
    ImmutableArray<Label> Labels,
    ImmutableArray<Milestone> Milestones,
    ImmutableArray<Issue> Epics,
    ImmutableArray<IssueStatus> Statuses);
