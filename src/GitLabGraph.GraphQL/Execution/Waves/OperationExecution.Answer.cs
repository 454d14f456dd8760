using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution
{
    private List<BufferRange> _pieces = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>
    /// Puts the answer together. Without holes and errors it stands in the buffer as it is; otherwise a list of pieces
    /// tells the order in which to send the buffer, so that nothing is copied twice.
    /// </summary>
    private OperationResult CreateResult()
    {
        if (_queue is null)
        {
            Close();
        }

        var isDead = _root.IsDead;
        Plan.Learn(Writer.Length + 256);
        if (_holes.Count == 0 && _errors.Count == 0 && !isDead)
        {
            WriteTail();
            return new OperationResult(Writer, null, hasData: true, _errors);
        }

        _pieces = [];
        AddHead();
        if (isDead)
        {
            AddNull();
        }
        else
        {
            AddContent(_content, _root);
        }

        var tail = Writer.Length;
        WriteTail();
        _pieces.Add(new BufferRange(tail, Writer.Length - tail));
        return new OperationResult(Writer, _pieces, hasData: true, _errors);
    }

    /// <summary>
    /// Errors come first, as the specification recommends: a client that reads a stream learns of them early.
    /// </summary>
    private void AddHead()
    {
        if (_errors.Count == 0)
        {
            _pieces.Add(new BufferRange(0, "{\"data\":"u8.Length));
            return;
        }

        var start = Writer.Length;
        Writer.WriteRaw("{\"errors\":"u8);
        Writer.WriteErrors(_errors);
        Writer.WriteRaw(",\"data\":"u8);
        _pieces.Add(new BufferRange(start, Writer.Length - start));
    }

    private void WriteTail()
    {
        if (_queue is not null)
        {
            WriteAnnouncement(_queue.Delivery);
        }
        else
        {
            WriteExtensions(Writer);
        }

        Writer.WriteByte((byte)'}');
    }

    private void WriteExtensions(ResultWriter writer)
    {
        var isFirst = true;
        foreach (var extension in Request.ResponseExtensions)
        {
            if (extension.GetValue(Request.ContextData) is not { } value)
            {
                continue;
            }

            writer.WriteRaw(isFirst ? ",\"extensions\":{"u8 : ","u8);
            writer.WriteString(extension.Name);
            writer.WriteByte((byte)':');
            writer.WriteValue(value);
            isFirst = false;
        }

        if (!isFirst)
        {
            writer.WriteByte((byte)'}');
        }
    }

    private void AddContent(ContentRange content, Place owner)
    {
        var position = content.Start;
        for (var index = content.FirstHole; index < content.EndHole; index++)
        {
            var hole = _holes[index];
            if (hole.Position < position)
            {
                // It is in a place that has become null.
                continue;
            }

            if (DeadPlaceAround(hole, owner) is { } dead)
            {
                AddPiece(position, dead.Start);
                AddNull();
                position = dead.End;
                continue;
            }

            AddPiece(position, hole.Position);
            AddHole(hole);
            position = hole.Position;
        }

        AddPiece(position, content.End);
    }

    private void AddHole(PendingField hole)
    {
        if (hole.IsFilled && !hole.Place.IsDead)
        {
            AddContent(hole.Content, hole.Place);
        }
        else
        {
            AddNull();
        }
    }

    /// <summary>The outermost place between the owner of a piece and a hole in it that has become null.</summary>
    private static Place? DeadPlaceAround(PendingField hole, Place owner)
    {
        Place? dead = null;
        for (var place = hole.Place.Parent; place is not null && !ReferenceEquals(place, owner); place = place.Parent)
        {
            dead = place.IsDead ? place : dead;
        }

        return dead;
    }

    private void AddPiece(int start, int end)
    {
        if (end > start)
        {
            _pieces.Add(new BufferRange(start, end - start));
        }
    }

    private void AddNull()
    {
        var start = Writer.Length;
        Writer.WriteNull();
        _pieces.Add(new BufferRange(start, Writer.Length - start));
    }
}
