using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;


/// <summary>
/// A place in the answer that something below still waits for: its path, and the bytes it covers, so that it can
/// become null later.
/// Only such places get an object; all others live on the stack of frames.
/// </summary>
internal sealed class Place(Place? parent, FieldSelection? selection, int index, bool isNullable)
{
    public Place? Parent { get; } = parent;

    public bool IsNullable { get; } = isNullable;

    /// <summary>The first byte of the value.</summary>
    public int Start { get; set; }

    /// <summary>The byte after the value.</summary>
    public int End { get; set; }

    /// <summary>Whether a null from below has replaced the value.</summary>
    public bool IsDead { get; private set; }

    public ResponsePath Path => field ??= CreatePath();

    /// <summary>Whether this place, or one around it, has become null.</summary>
    public bool IsInsideDead
    {
        get
        {
            for (var place = this; place is not null; place = place.Parent)
            {
                if (place.IsDead)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The deferred fragments that begin at this object.</summary>
    public IReadOnlyList<DeliveryGroup> Groups { get; set; } = [];

    /// <summary>The nearest fragment around this place, or at it, that a field was wanted in.</summary>
    public DeliveryGroup FindGroup(DeferUsage usage)
    {
        for (var place = this; ; place = place.Parent!)
        {
            foreach (var group in place.Groups)
            {
                if (group.Usage == usage)
                {
                    return group;
                }
            }
        }
    }

    /// <summary>
    /// Lets null spread from here to the nearest place that admits it: the operation's data if there is no other.
    /// </summary>
    public void Kill()
    {
        var place = this;
        while (!place.IsNullable && place.Parent is { } outer)
        {
            place = outer;
        }

        place.IsDead = true;
    }

    private ResponsePath CreatePath()
    {
        if (Parent is null || (selection is null && index < 0))
        {
            return Parent?.Path ?? ResponsePath.Root;
        }

        return index >= 0 ? Parent.Path.Append(index) : Parent.Path.Append(selection!.ResponseName);
    }
}
