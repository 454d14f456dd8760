using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.History;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Seeding;
using GitLabGraph.Sandbox.World.Sight;
using GitLabGraph.Sandbox.World.Storage;

namespace GitLabGraph.Sandbox.World;

/// <summary>
/// Everything a GitLab instance knows, in memory. REST and GraphQL read the same tables, see through the same
/// <see cref="Viewer"/> and write through the same <see cref="Changes"/>. Rows are immutable records: reading needs
/// no lock, writing takes the one lock of <see cref="WorldChanges"/>.
/// </summary>
public sealed partial class GitLabWorld
{
    private GitLabWorld(WorldOptions options, TimeProvider time)
    {
        Options = options;
        Clock = new WorldClock(time);
        Changes = new WorldChanges(this);
    }

    public WorldOptions Options { get; }

    public WorldClock Clock { get; }

    /// <summary>All writes, with GitLab's side effects.</summary>
    public WorldChanges Changes { get; }

    public Table<User, int> Users { get; } = new(1, user => user.Id, _ => 0);

    public Table<Group, long> Groups { get; } = new(101, group => group.Id, group => group.ParentId ?? 0);

    /// <summary>Projects by the group they are in; 0 for people's own projects.</summary>
    public Table<Project, long> Projects { get; } = new(1001, project => project.Id, project => project.GroupId ?? 0);

    public Table<Membership, Place> Memberships { get; } = new(5001, member => member.Id, member => member.Place);

    /// <summary>People who were invited by e-mail and have not come yet; nobody, so they count nowhere.</summary>
    /// <summary>What people asked for and nobody granted; GitLab keeps them with the memberships.</summary>
    public Table<Membership, Place> AccessRequests { get; } = new(9501, member => member.Id, member => member.Place);

    public Table<Membership, Place> Invitations { get; } = new(9001, member => member.Id, member => member.Place);

    /// <summary>Groups that were invited, by where to.</summary>
    public Table<GroupShare, Place> GroupShares { get; } = new(1, share => share.Id, share => share.Place);

    public Table<MemberRole, int> MemberRoles { get; } = new(1, role => role.Id, _ => 0);

    public Table<Subscription, int> Subscriptions { get; } = new(1, plan => plan.GroupId, _ => 0);

    public Table<AddOnPurchase, int> AddOnPurchases { get; } = new(1, purchase => purchase.Id, _ => 0);

    public Table<Issue, Place> Issues { get; } = new(Issue.FirstId, issue => issue.Id, issue => issue.Place);

    /// <summary>Links by the item they start from; see <see cref="LinksOf"/> for both directions.</summary>
    public Table<IssueLink, int> IssueLinks { get; } = new(601, link => link.Id, _ => 0);

    public Table<Label, Place> Labels { get; } = new(7001, label => label.Id, label => label.Place);

    public Table<Milestone, Place> Milestones { get; } =
        new(801, milestone => milestone.Id, milestone => milestone.Place);

    public Table<IssueStatus, long> Statuses { get; } = new(1, status => status.Id, status => status.RootGroupId ?? 0);

    public Table<Award, Target> Awards { get; } = new(40_001, award => award.Id, award => award.Target);

    public Table<Timelog, Target> Timelogs { get; } = new(4001, timelog => timelog.Id, timelog => timelog.Target);

    public Table<Note, Target> Notes { get; } = new(300_001, note => note.Id, note => note.Target);

    public Table<LabelEvent, Target> LabelEvents { get; } = new(60_001, row => row.Id, row => row.Target);

    public Table<StateEvent, Target> StateEvents { get; } = new(70_001, row => row.Id, row => row.Target);

    public Table<MilestoneEvent, Target> MilestoneEvents { get; } = new(80_001, row => row.Id, row => row.Target);

    public Table<MergeRequest, long> MergeRequests { get; } =
        new(50_001, request => request.Id, request => request.ProjectId);

    public Table<Branch, long> Branches { get; } = new(1, branch => branch.Id, branch => branch.ProjectId);

    public Table<Commit, long> Commits { get; } = new(1, commit => commit.Id, commit => commit.ProjectId);

    public Table<RepositoryFile, long> Files { get; } = new(1, file => file.Id, file => file.ProjectId);

    public Table<Pipeline, long> Pipelines { get; } =
        new(90_001, pipeline => pipeline.Id, pipeline => pipeline.ProjectId);

    public Table<Job, long> Jobs { get; } = new(500_001, job => job.Id, job => job.ProjectId);

    public Table<Tag, long> Tags { get; } = new(1, tag => tag.Id, tag => tag.ProjectId);

    public Table<Release, long> Releases { get; } = new(301, release => release.Id, release => release.ProjectId);

    public Table<DeployEnvironment, long> Environments { get; } = new(201, row => row.Id, row => row.ProjectId);

    public Table<Deployment, long> Deployments { get; } = new(10_001, row => row.Id, row => row.ProjectId);

    public Table<Hook, Place> Hooks { get; } = new(401, hook => hook.Id, hook => hook.Place);

    public Table<Upload, long> Uploads { get; } = new(1, upload => upload.Id, upload => upload.ProjectId);

    /// <summary>Makes the seeded world; the same options always give the same one.</summary>
    public static GitLabWorld Create(WorldOptions options, TimeProvider time)
    {
        var world = new GitLabWorld(options, time);
        new WorldSeed(world).Sow();
        return world;
    }

    /// <summary>The world as one user sees it; null for somebody who is not signed in.</summary>
    public Viewer SeenBy(User? user) => new(this, user);
}
