using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Changes.People;
using GitLabGraph.Sandbox.World.Changes.Planning;

namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>
/// All writes, by noun. One lock makes each of them atomic: the row, its system notes and its events appear together,
/// and numbers are given out without a gap.
/// </summary>
public sealed class WorldChanges
{
    internal WorldChanges(GitLabWorld world)
    {
        World = world;
        Traces = new Traces(world);
        Issues = new IssueChanges(this);
        Moves = new MoveChanges(this);
        Notes = new NoteChanges(this);
        Labels = new LabelChanges(this);
        QuickActions = new QuickActions(this);
        Milestones = new MilestoneChanges(this);
        Links = new LinkChanges(this);
        Awards = new AwardChanges(this);
        Times = new TimeChanges(this);
        Branches = new BranchChanges(this);
        Commits = new CommitChanges(this);
        MergeRequests = new MergeRequestChanges(this);
        Merges = new MergeChanges(this);
        Members = new MemberChanges(this);
        GroupShares = new GroupShareChanges(this);
        Bots = new BotChanges(this);
        Users = new UserChanges(this);
        Projects = new ProjectChanges(this);
        ProjectPaths = new ProjectPathChanges(this);
        GroupPaths = new GroupPathChanges(this);
        Groups = new GroupChanges(this);
        Hooks = new HookChanges(this);
        Uploads = new UploadChanges(this);
        Releases = new ReleaseChanges(this);
    }

    public IssueChanges Issues { get; }

    public MoveChanges Moves { get; }

    public NoteChanges Notes { get; }

    public QuickActions QuickActions { get; }

    public LabelChanges Labels { get; }

    public MilestoneChanges Milestones { get; }

    public LinkChanges Links { get; }

    public AwardChanges Awards { get; }

    public TimeChanges Times { get; }

    public BranchChanges Branches { get; }

    public CommitChanges Commits { get; }

    public MergeRequestChanges MergeRequests { get; }

    public MergeChanges Merges { get; }

    public MemberChanges Members { get; }

    public GroupShareChanges GroupShares { get; }

    public BotChanges Bots { get; }

    public UserChanges Users { get; }

    public ProjectChanges Projects { get; }

    public ProjectPathChanges ProjectPaths { get; }

    public GroupPathChanges GroupPaths { get; }

    public GroupChanges Groups { get; }

    public HookChanges Hooks { get; }

    public UploadChanges Uploads { get; }

    public ReleaseChanges Releases { get; }

    internal GitLabWorld World { get; }

    internal Traces Traces { get; }

    internal Numbers Numbers { get; } = new();

    internal Lock Gate { get; } = new();

    /// <summary>
    /// Marks an item as changed by something that happened to it: a comment, time spent. Within a minute of its last
    /// change GitLab leaves the time as it is (<c>ThrottledTouch</c>).
    /// </summary>
    internal void Touch(Target target, DateTimeOffset now)
    {
        if (target.Kind == TargetKind.Issue)
        {
            Issues.Touch(target.Id, now);
        }
        else if (target.Kind == TargetKind.MergeRequest && World.MergeRequests.Find(target.Id) is { } request
            && IsTouchedBy(now, request.UpdatedAt))
        {
            World.MergeRequests.Put(request with { UpdatedAt = now });
        }
    }

    internal static bool IsTouchedBy(DateTimeOffset now, DateTimeOffset updatedAt) =>
        now - updatedAt > TimeSpan.FromMinutes(1);
}
