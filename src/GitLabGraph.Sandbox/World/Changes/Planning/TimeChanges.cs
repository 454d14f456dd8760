using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Time spent on issues and merge requests.</summary>
public sealed class TimeChanges
{
    private readonly WorldChanges _changes;

    internal TimeChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Timelog> Spend(Viewer viewer, Target target, int seconds, DateTimeOffset? spentAt, string? summary)
    {
        if (viewer.PlaceOf(target) is not { } place || !viewer.CanPlanIn(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (World.SecondsSpentOn(target) + seconds < 0)
            {
                return Refusal.Invalid("time_spent", "can't be negative in total");
            }

            var now = World.Clock.Tick();
            _changes.Touch(target, now);
            var words = seconds < 0
                ? $"subtracted {Durations.Write(-seconds)} of time spent"
                : $"added {Durations.Write(seconds)} of time spent";
            _changes.Traces.SystemNote(target, viewer.User!.Id, now, "time_tracking", words);
            return World.Timelogs.Put(new Timelog
            {
                Id = World.Timelogs.NextId(),
                Target = target,
                UserId = viewer.User.Id,
                Seconds = seconds,
                SpentAt = spentAt ?? now,
                Summary = summary,
            });
        }
    }

    public Refusal? Reset(Viewer viewer, Target target)
    {
        if (viewer.PlaceOf(target) is not { } place || !viewer.CanPlanIn(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            foreach (var timelog in World.Timelogs.Of(target))
            {
                World.Timelogs.Remove(timelog.Id);
            }

            var now = World.Clock.Tick();
            _changes.Touch(target, now);
            _changes.Traces.SystemNote(target, viewer.User!.Id, now, "time_tracking", "removed time spent");
            return null;
        }
    }
}
