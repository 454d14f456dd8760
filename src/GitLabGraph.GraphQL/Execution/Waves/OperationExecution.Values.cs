using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Writing;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution
{
    /// <summary>Writes a field's value; steps into it when something may stand below.</summary>
    public bool WriteInside(ValueWriter writer, object? value, FieldSelection selection)
    {
        if (writer.IsLeaf)
        {
            return writer.Write(value, this, selection);
        }

        Enter(selection, writer.IsNullable, index: -1);
        var isWritten = writer.Write(value, this, selection);
        Leave();
        return isWritten;
    }

    public bool WriteObject(object value, ObjectSelection selection, bool isNullable)
    {
        var mark = Mark();
        return selection.Deferral is null
            ? WriteFields(value, selection) || WriteNullInstead(mark, isNullable)
            : WriteDeferring(value, selection) || WriteNullInstead(mark, isNullable);
    }

    public bool WriteNullInstead(WriteMark mark, bool isNullable)
    {
        Rewind(mark);
        if (isNullable)
        {
            Writer.WriteNull();
        }

        return isNullable;
    }

    /// <summary>Null where a value should be: an error in a place that does not admit it.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/></remarks>
    public bool WriteNull(FieldSelection selection, bool isNullable)
    {
        if (isNullable)
        {
            Writer.WriteNull();
            return true;
        }

        var coordinate = $"{selection.DeclaringType.Name}.{selection.Field.Name}";
        AddError(Fault($"Cannot return null for non-nullable field {coordinate}."), selection);
        return false;
    }

    /// <summary>A value that its type cannot represent; nothing of it has been written.</summary>
    public bool WriteUnrepresentable(FieldSelection selection, string? reason, bool isNullable) =>
        WriteFailure(selection, Fault(reason ?? "The value cannot be represented."), isNullable);

    public bool WriteFailure(FieldSelection selection, GraphQLError error, bool isNullable)
    {
        AddError(error, selection);
        if (isNullable)
        {
            Writer.WriteNull();
        }

        return isNullable;
    }

    public bool WriteFailure(FieldSelection selection, Exception exception, bool isNullable)
    {
        foreach (var error in RequestScope.Describe(exception))
        {
            AddError(error, selection);
        }

        if (isNullable)
        {
            Writer.WriteNull();
        }

        return isNullable;
    }

    /// <summary>
    /// One guard for all fields of an object: a resolver that throws costs, one that does not is free.
    /// </summary>
    private bool WriteFields(object value, ObjectSelection selection)
    {
        var fields = selection.Fields;
        if (fields.Length == 0)
        {
            Writer.WriteByte((byte)'{');
        }

        var index = 0;
        var mark = default(WriteMark);
        while (true)
        {
            try
            {
                for (; index < fields.Length; index++)
                {
                    var field = fields[index];
                    Writer.WriteRaw(field.Prefix);
                    mark = Mark();
                    if (IsTooLarge(field) || !field.Writer.Write(value, this, field))
                    {
                        return false;
                    }
                }

                Writer.WriteByte((byte)'}');
                return true;
            }
            catch (Exception exception)
            {
                Rewind(mark);
                if (!WriteFailure(fields[index], exception, fields[index].Writer.Value.IsNullable))
                {
                    return false;
                }

                index++;
            }
        }
    }

    // What a resolver answers wrong is none of the client's mistakes.
    private static GraphQLError Fault(string message) => new(message) { Code = ErrorCodes.InternalError };

    private void AddError(GraphQLError error, FieldSelection selection) =>
        AddError(error, selection, error.Path ?? PathOf(selection));

    private void AddError(GraphQLError error, FieldSelection selection, ResponsePath path) =>
        AddError(error, selection, path, _part);

    private void AddError(GraphQLError error, FieldSelection selection, ResponsePath path, Part? part)
    {
        var located = error with
        {
            Locations = error.Locations.Count > 0 ? error.Locations : selection.Locations,
            Path = path,
        };
        lock (_errors)
        {
            (part?.Errors ?? _errors).Add(Request.Filter(located));
        }
    }
}
