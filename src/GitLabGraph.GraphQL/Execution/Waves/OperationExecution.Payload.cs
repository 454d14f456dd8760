using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Incremental;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <remarks>
/// The answers of an incremental delivery.
/// <see href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md"/>
/// </remarks>
internal sealed partial class OperationExecution
{
    /// <summary>The end of the first answer: what is still to come.</summary>
    private void WriteAnnouncement(Delivery delivery)
    {
        Writer.WriteRaw(",\"pending\":"u8);
        WritePending(Writer, delivery.Pending);
        Writer.WriteRaw(",\"hasNext\":true"u8);
        delivery.Clear();
    }

    private OperationResult CreateDelivery()
    {
        var delivery = _queue!.Delivery;
        var writer = new ResultWriter();
        writer.WriteByte((byte)'{');
        if (delivery.Pending.Count > 0)
        {
            writer.WriteRaw("\"pending\":"u8);
            WritePending(writer, delivery.Pending);
            writer.WriteByte((byte)',');
        }

        if (delivery.Incremental.Count > 0)
        {
            writer.WriteRaw("\"incremental\":["u8);
            WriteEach(writer, delivery.Incremental, WriteData);
            writer.WriteRaw("],"u8);
        }

        if (delivery.Completed.Count > 0)
        {
            writer.WriteRaw("\"completed\":["u8);
            WriteEach(writer, delivery.Completed, WriteCompleted);
            writer.WriteRaw("],"u8);
        }

        writer.WriteRaw("\"hasNext\":"u8);
        writer.WriteBoolean(!_queue.IsDone);
        if (_queue.IsDone)
        {
            WriteExtensions(writer);
        }

        writer.WriteByte((byte)'}');
        GraphQLError[] errors =
        [
            .. delivery.Incremental.SelectMany(static data => data.Parts).SelectMany(static part => part.Errors),
            .. delivery.Completed.SelectMany(static completed => completed.Errors),
        ];
        delivery.Clear();
        return new OperationResult(writer, null, hasData: false, errors);
    }

    private static void WritePending(ResultWriter writer, IReadOnlyList<(string Id, IPending Item)> pending)
    {
        writer.WriteByte((byte)'[');
        WriteEach(writer, pending, static (output, entry) =>
        {
            output.WriteRaw("{\"id\":"u8);
            output.WriteString(entry.Id);
            output.WriteRaw(",\"path\":"u8);
            output.WriteValue(entry.Item.Path.ToSegments());
            if (entry.Item.Label is { } label)
            {
                output.WriteRaw(",\"label\":"u8);
                output.WriteString(label);
            }

            output.WriteByte((byte)'}');
        });
        writer.WriteByte((byte)']');
    }

    private void WriteData(ResultWriter writer, DeliveredData data)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(data.Id);
        if (data.SubPath.Count > 0)
        {
            writer.WriteRaw(",\"subPath\":"u8);
            writer.WriteValue(data.SubPath);
        }

        var errors = data.Parts.SelectMany(static part => part.Errors).ToArray();
        if (errors.Length > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            writer.WriteErrors(errors);
        }

        writer.WriteRaw(data.IsItems ? ",\"items\":["u8 : ",\"data\":"u8);
        WriteEach(writer, data.Parts, WriteContent);
        writer.WriteRaw(data.IsItems ? "]}"u8 : "}"u8);
    }

    private static void WriteCompleted(ResultWriter writer, (string Id, IReadOnlyList<GraphQLError> Errors) completed)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(completed.Id);
        if (completed.Errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            writer.WriteErrors(completed.Errors);
        }

        writer.WriteByte((byte)'}');
    }

    private void WriteContent(ResultWriter writer, Part part)
    {
        _pieces = [];
        var place = (part as StreamedItem)?.Place ?? part.Limit;
        if (place.IsDead)
        {
            AddNull();
        }
        else
        {
            AddContent(part.Content, place);
        }

        foreach (var piece in _pieces)
        {
            writer.WriteRaw(Writer.Written.Span.Slice(piece.Start, piece.Length));
        }
    }

    private static void WriteEach<T>(ResultWriter writer, IReadOnlyList<T> items, Action<ResultWriter, T> write)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            write(writer, items[index]);
        }
    }
}
