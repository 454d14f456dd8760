using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>How an issue's state and its status go together.</summary>
internal sealed class IssueStates(GitLabWorld world)
{
    /// <summary>
    /// A status of category done closes, one of to do reopens; closing sets the status that stands for it.
    /// </summary>
    public Issue After(Issue after, Issue before, IssueEdit edit, long userId, DateTimeOffset now)
    {
        if (edit.StatusId.Changes(before.StatusId) && after.StatusId is { } id)
        {
            var closes = world.Statuses.Get(id).ClosesItem;
            if (closes == before.IsOpen)
            {
                after = closes
                    ? Closed(after, userId, now) with { StatusId = id }
                    : Reopened(after) with { StatusId = id };
            }
        }

        return edit.Close switch
        {
            true when after.IsOpen => Closed(after, userId, now),
            false when !after.IsOpen => Reopened(after),
            _ => after,
        };
    }

    /// <summary>The issue as closing it leaves it.</summary>
    public Issue Closed(Issue issue, long userId, DateTimeOffset now) => issue with
    {
        State = IssueState.Closed,
        ClosedAt = now,
        ClosedById = userId,
        StatusId = DefaultOf(issue.Place, isOpen: false),
    };

    /// <summary>The status that stands for a state in a place.</summary>
    public long? DefaultOf(Place place, bool isOpen) => world.StatusesFor(place)
        .FirstOrDefault(status => isOpen ? status.IsDefaultOpen : status.IsDefaultClosed)?.Id;

    private Issue Reopened(Issue issue) => issue with
    {
        State = IssueState.Opened,
        ClosedAt = null,
        ClosedById = null,
        StatusId = DefaultOf(issue.Place, isOpen: true),
        MovedToId = null,
        DuplicatedToId = null,
        PromotedToId = null,
    };
}
