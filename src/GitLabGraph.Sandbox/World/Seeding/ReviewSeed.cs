using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Reviewers in every state, and the approvals that go with them.</summary>
internal sealed class ReviewSeed(Dice dice)
{
    private static readonly ReviewState[] States =
        [ReviewState.Unreviewed, ReviewState.Reviewed, ReviewState.RequestedChanges,
            ReviewState.Approved, ReviewState.Approved, ReviewState.ReviewStarted];

    public (ImmutableArray<Reviewer> Reviewers, ImmutableArray<Approval> Approvals) Make(
        ImmutableArray<long> people, DateTimeOffset from, DateTimeOffset to, MergeRequestState state)
    {
        var reviewers = dice.PickSome(people, dice.Between(0, 3))
            .Select(
                id => new Reviewer(
                    id, state == MergeRequestState.Merged ? ReviewState.Approved : dice.Pick(States), from))
            .ToImmutableArray();
        var approvals = reviewers
            .Where(reviewer => reviewer.State == ReviewState.Approved)
            .Select(reviewer => new Approval(reviewer.UserId, dice.Moment(from, to)))
            .ToImmutableArray();
        return (reviewers, approvals);
    }
}
