using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Links issues and unlinks them; both ends are touched.</summary>
public sealed class LinkChanges
{
    private readonly WorldChanges _changes;

    internal LinkChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<IssueLink> Create(Viewer viewer, Issue source, Issue target, IssueLinkType type)
    {
        if (!viewer.CanPlanIn(source.Place) || !viewer.CanSee(target))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (source.Id == target.Id || World.LinksOf(source.Id).Any(link => link.Other.Id == target.Id))
            {
                return new Refusal(RefusalKind.Conflict, "Issue(s) already assigned");
            }

            var now = World.Clock.Tick();
            _changes.Issues.Touch(source.Id, now);
            _changes.Issues.Touch(target.Id, now);
            Trace(source, target, viewer.User!.Id, now, "relate", "marked this issue as related to");
            Trace(target, source, viewer.User.Id, now, "relate", "marked this issue as related to");
            var isReversed = type == IssueLinkType.IsBlockedBy;
            return World.IssueLinks.Put(new IssueLink
            {
                Id = World.IssueLinks.NextId(),
                SourceId = isReversed ? target.Id : source.Id,
                TargetId = isReversed ? source.Id : target.Id,
                Type = isReversed ? IssueLinkType.Blocks : type,
                CreatedAt = now,
            });
        }
    }

    public Refusal? Delete(Viewer viewer, Issue source, IssueLink link)
    {
        if (!viewer.CanPlanIn(source.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.IssueLinks.Remove(link.Id);
            var now = World.Clock.Tick();
            _changes.Issues.Touch(link.SourceId, now);
            _changes.Issues.Touch(link.TargetId, now);
            return null;
        }
    }

    private void Trace(Issue on, Issue other, long userId, DateTimeOffset now, string action, string words)
        => _changes.Traces
            .SystemNote(on.AsTarget, userId, now, action, $"{words} {World.PathOf(other.Place)}#{other.Iid}");
}
