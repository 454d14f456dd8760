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
        Notes = new NoteChanges(this);
        Labels = new LabelChanges(this);
    }

    public IssueChanges Issues { get; }

    public NoteChanges Notes { get; }

    public LabelChanges Labels { get; }

    internal GitLabWorld World { get; }

    internal Traces Traces { get; }

    internal Lock Gate { get; } = new();
}
