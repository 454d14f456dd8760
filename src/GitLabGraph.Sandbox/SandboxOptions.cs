using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox;

/// <summary>Which GitLab the sandbox plays, and where it listens.</summary>
public sealed record SandboxOptions
{
    /// <summary>Address to listen on; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>
    /// A relative URL root such as <c>/gitlab</c>, for instances that do not live at the root of their host.
    /// </summary>
    public string RelativeUrlRoot { get; init; } = "";

    /// <summary>GitLab's version; routes and fields that came later are missing.</summary>
    public GitLabVersion Version { get; init; } = new(18, 8, 1);

    /// <summary>Community Edition when false: no weights, statuses, approval rules, custom roles, licences.</summary>
    public bool IsEnterprise { get; init; } = true;

    /// <summary>
    /// For how many people its licence is, 0 for any number; null on Enterprise Edition without a licence.
    /// </summary>
    public int? LicensedUsers { get; init; } = 100;

    /// <summary>Whether that licence is a trial.</summary>
    public bool IsTrial { get; init; }

    /// <summary>
    /// Whether its groups have subscriptions, as on gitlab.com. Elsewhere GitLab answers a subscription of nothing but
    /// nulls.
    /// </summary>
    public bool HasSubscriptions { get; init; } = true;

    /// <summary>
    /// What an administrator called work item types anew, which goes since 18.10. They keep their ids, and the words of
    /// filters.
    /// </summary>
    public IReadOnlyDictionary<IssueType, string> TypeNames { get; init; } = new Dictionary<IssueType, string>();

    public int Seed { get; init; } = 18;

    public WorldSize Size { get; init; } = WorldSize.Normal;

    /// <summary>How many issues <see cref="WorldSize.Large"/> has.</summary>
    public int LargeProjectIssues { get; init; } = 100_000;

    /// <summary>The faults it begins with; they can be changed at any time.</summary>
    public FaultSettings Faults { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal WorldOptions WorldOptions => new()
    {
        Seed = Seed,
        Size = Size,
        IsEnterprise = IsEnterprise,
        LargeProjectIssues = LargeProjectIssues,
    };
}
