using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution
{
    private WriteFrame[] _frames = new WriteFrame[16];
    private int _depth;

    /// <summary>Steps into a field's value, or into a list's items.</summary>
    public void Enter(FieldSelection selection, bool isNullable, int index)
    {
        if (++_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        ref var frame = ref _frames[_depth];
        frame.Selection = selection;
        frame.Index = index;
        frame.Start = Writer.Length;
        frame.IsNullable = isNullable;
        frame.Place = null;
    }

    /// <summary>Steps to the next item of the list that was entered last, over the comma.</summary>
    public void NextItem(int index)
    {
        ref var frame = ref _frames[_depth];
        Close(ref frame);
        if (index > 0)
        {
            Writer.WriteByte((byte)',');
        }

        frame.Index = index;
        frame.Start = Writer.Length;
        frame.Place = null;
    }

    public void Leave() => Close(ref _frames[_depth--]);

    public WriteMark Mark() => new(Writer.Length, _holes.Count, _depth);

    /// <summary>
    /// The path of a field of the object being written, or of the value being written for that field.
    /// </summary>
    public ResponsePath PathOf(FieldSelection selection)
    {
        var path = PathOfFrame(_depth);
        return ReferenceEquals(_frames[_depth].Selection, selection) ? path : path.Append(selection.ResponseName);
    }

    private void Close(ref WriteFrame frame)
    {
        if (frame.Place is { } place)
        {
            place.End = Writer.Length;
        }
    }

    private void StartAt(Place place, FieldSelection? selection)
    {
        _depth = 0;
        _isTooLarge = false;
        ref var frame = ref _frames[0];
        frame.Selection = selection;
        frame.Index = -1;
        frame.Start = Writer.Length;
        frame.Place = place;
    }

    /// <summary>Comes back to a mark: what was written since is gone, and so are the holes in it.</summary>
    private void Rewind(WriteMark mark)
    {
        Writer.Rewind(mark.Length);
        _depth = mark.Depth;
        for (var index = mark.Holes; index < _holes.Count; index++)
        {
            _holes[index].IsAbandoned = true;
        }

        _holes.RemoveRange(mark.Holes, _holes.Count - mark.Holes);
        Postponed?.Rewind(mark.Length);
    }

    private Place CurrentPlace() => PlaceOfFrame(_depth);

    private Place PlaceOfFrame(int depth)
    {
        ref var frame = ref _frames[depth];
        if (frame.Place is null)
        {
            var parent = PlaceOfFrame(depth - 1);
            frame.Place = new Place(parent, frame.Selection, frame.Index, frame.IsNullable) { Start = frame.Start };
        }

        return frame.Place;
    }

    private ResponsePath PathOfFrame(int depth)
    {
        ref var frame = ref _frames[depth];
        if (frame.Place is { } place)
        {
            return place.Path;
        }

        var parent = PathOfFrame(depth - 1);
        return frame.Index >= 0 ? parent.Append(frame.Index) : parent.Append(frame.Selection!.ResponseName);
    }
}
