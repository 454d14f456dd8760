using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Storage;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Two comments on every third issue of the large project, made issue by issue.</summary>
internal sealed class LargeNotes(GitLabWorld world, LargeIssues issues) : LazyRows<Note, Target>
{
    private const long FirstId = 2_000_000_000;
    private const int PerIssue = 2;

    public override bool Covers(Target owner)
        => owner.Kind == TargetKind.Issue && issues.IndexOf(owner.Id) is { } index && index % 3 == 0;

    /// <summary>None are listed: nobody asks for the notes of a whole instance.</summary>
    public override IEnumerable<Target> Owners() => [];

    public override bool TryFindOwner(long id, out Target owner)
    {
        var index = (id - FirstId) / PerIssue;
        owner = Target.Issue(index + 1_000_001);
        return id >= FirstId && Covers(owner);
    }

    public override IEnumerable<Note> Make(Target owner)
    {
        var issue = world.Issues.Get(owner.Id);
        var dice = new Dice(issue.Iid);
        for (var number = 0; number < PerIssue; number++)
        {
            var id = FirstId + ((issue.Iid - 1) * (long)PerIssue) + number;
            yield return new Note
            {
                Id = id,
                Target = owner,
                DiscussionId = Traces.DiscussionId(id),
                Body = Words.Remark(dice),
                AuthorId = issue.AuthorId,
                CreatedAt = issue.CreatedAt.AddMinutes(number + 1),
                UpdatedAt = issue.CreatedAt.AddMinutes(number + 1),
            };
        }
    }
}
