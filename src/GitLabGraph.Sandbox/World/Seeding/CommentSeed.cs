using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Comments on an item in the order of time: alone or in threads, some internal, some resolved.</summary>
internal sealed class CommentSeed(GitLabWorld world, Dice dice)
{
    public void Sow(
        Target target, IReadOnlyList<long> people, int count, DateTimeOffset from, DateTimeOffset to,
        bool mayBeInternal, DiffPosition? position = null)
    {
        Note? first = null;
        foreach (var at in Enumerable.Range(0, count).Select(_ => dice.Moment(from, to)).Order().ToArray())
        {
            var replies = first is not null && first.Type != NoteType.Plain && dice.Chance(0.5);
            var note = replies
                ? Reply(first!, dice.Pick(people), at)
                : Begin(target, dice.Pick(people), at, mayBeInternal, position);
            first = replies ? first : note;
        }
    }

    private Note Begin(Target target, long author, DateTimeOffset at, bool mayBeInternal, DiffPosition? position)
    {
        var id = world.Notes.NextId();
        var isDiff = position is not null && dice.Chance(0.4);
        var type = isDiff ? NoteType.DiffNote : dice.Chance(0.35) ? NoteType.DiscussionNote : NoteType.Plain;
        var isResolved = target.Kind == TargetKind.MergeRequest && type != NoteType.Plain && dice.Chance(0.5);
        return world.Notes.Put(new Note
        {
            Id = id,
            Target = target,
            IsOfLegacyEpic = target.Kind == TargetKind.Issue
                && world.Issues.Find(target.Id) is { Type: IssueType.Epic },
            DiscussionId = Traces.DiscussionId(id),
            Type = type,
            Body = Words.Remark(dice),
            AuthorId = author,
            IsInternal = mayBeInternal && dice.Chance(0.08),
            Position = isDiff ? position : null,
            ResolvedAt = isResolved ? at.AddMinutes(30) : null,
            ResolvedById = isResolved ? author : null,
            CreatedAt = at,
            UpdatedAt = at,
        });
    }

    private Note Reply(Note first, long author, DateTimeOffset at) => world.Notes.Put(first with
    {
        Id = world.Notes.NextId(),
        Body = Words.Remark(dice),
        AuthorId = author,
        CreatedAt = at,
        UpdatedAt = at,
    });
}
