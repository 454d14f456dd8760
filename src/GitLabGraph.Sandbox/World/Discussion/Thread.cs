using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Discussion;

/// <summary>A discussion: one note alone, or a thread of them in the order they were written.</summary>
public sealed record Thread(string Id, ImmutableArray<Note> Notes)
{
    public Note First => Notes[0];

    public bool IsIndividual => First.Type == NoteType.Plain;

    public bool IsResolvable => Notes.Any(note => note.IsResolvable);

    public bool IsResolved => IsResolvable && Notes.Where(note => note.IsResolvable).All(note => note.IsResolved);
}
