using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Storage;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>The issues of the large project; each is a function of the seed and its number alone.</summary>
internal sealed class LargeIssues(GitLabWorld world, Project project) : LazyRows<Issue, Place>
{
    private const long FirstId = 1_000_001;

    public int Count => world.Options.LargeProjectIssues;

    public override bool Covers(Place owner) => owner == project.Place;

    public override IEnumerable<Place> Owners() => [project.Place];

    public override bool TryFindOwner(long id, out Place owner)
    {
        owner = project.Place;
        return IndexOf(id) is not null;
    }

    /// <summary>The position of a large issue, from 0; null for any other id.</summary>
    public int? IndexOf(long id) => id >= FirstId && id < FirstId + Count ? (int)(id - FirstId) : null;

    public override IEnumerable<Issue> Make(Place owner)
    {
        var labels = world.Labels.Of(world.FindGroup("acme")!.Place);
        var people = world.Memberships.Of(world.FindGroup("acme")!.Place).Select(member => member.UserId).ToArray();
        var step = (SeedTime.End - SeedTime.FirstIssue) / (Count + 1);
        return Enumerable.Range(0, Count).Select(index =>
        {
            var dice = new Dice(HashCode(index));
            var createdAt = SeedTime.FirstIssue + (step * index);
            var isOpen = dice.Chance(0.6);
            var updatedAt = dice.Moment(createdAt, SeedTime.End);
            return new Issue
            {
                Id = FirstId + index,
                Iid = index + 1,
                Place = project.Place,
                Title = Words.Title(dice),
                Description = Words.Description(dice),
                State = isOpen ? IssueState.Opened : IssueState.Closed,
                AuthorId = dice.Pick(people),
                AssigneeIds = dice.Chance(0.5) ? [dice.Pick(people)] : [],
                LabelIds = [.. dice.PickSome(labels, dice.Between(0, 3))
                    .DistinctBy(label => label.ScopeKey ?? label.Title)
                    .Select(label => label.Id)],
                CreatedAt = createdAt,
                UpdatedAt = updatedAt,
                ClosedAt = isOpen ? null : updatedAt,
                ClosedById = isOpen ? null : people[0],
                RelativePosition = index * 513,
            };
        });
    }

    /// <summary>Not <see cref="System.HashCode"/>, which differs from run to run.</summary>
    private int HashCode(int index) => unchecked((world.Options.Seed * 397) ^ (index * 7919));
}
