using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// Reactions to comments, by those who wrote others on the same item. They follow from the comments' numbers and take
/// no chance of their own, so that the rest of the world stays as it is.
/// </summary>
internal sealed class NoteAwardSeed(GitLabWorld world)
{
    private static readonly string[] Names = ["thumbsup", "heart", "tada", "eyes"];

    public void Sow()
    {
        foreach (var target in world.Notes.All.Select(note => note.Target).Distinct().ToArray())
        {
            var notes = world.Notes.Of(target).Where(note => !note.IsSystem).ToArray();
            var people = notes.Select(note => note.AuthorId).Distinct().Order().ToArray();

            foreach (var note in notes.Where(note => note.Id % 4 == 0))
            {
                Sow(note, people);
            }
        }
    }

    private void Sow(Note note, long[] people)
    {
        foreach (var (person, index) in people.Select((person, index) => (person, index)))
        {
            world.Awards.Put(new Award
            {
                Id = world.Awards.NextId(),
                Target = Target.Note(note.Id),
                UserId = person,
                Name = Names[(note.Id + (index / 2)) % Names.Length],
                CreatedAt = note.CreatedAt.AddMinutes(index + 1),
            });
        }
    }
}
