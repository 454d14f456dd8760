namespace GitLabGraph.Sandbox.World;

/// <summary>What a note, a reaction, an event or a time log is about.</summary>
public readonly record struct Target(TargetKind Kind, long Id)
{
    public static Target Issue(long id) => new(TargetKind.Issue, id);

    public static Target MergeRequest(long id) => new(TargetKind.MergeRequest, id);

    public static Target Note(long id) => new(TargetKind.Note, id);
}
