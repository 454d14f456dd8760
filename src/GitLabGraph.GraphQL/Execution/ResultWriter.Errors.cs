using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    /// <summary>Writes a list of errors in the specification's format.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/></remarks>
    public void WriteErrors(IReadOnlyList<GraphQLError> errors)
    {
        WriteByte((byte)'[');
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
            {
                WriteByte((byte)',');
            }

            WriteError(errors[index]);
        }

        WriteByte((byte)']');
    }

    private void WriteError(GraphQLError error)
    {
        WriteRaw("{\"message\":"u8);
        WriteString(error.Message);
        if (error.Locations.Count > 0)
        {
            WriteRaw(",\"locations\":"u8);
            WriteList(error.Locations);
        }

        if (error.Path is { } path)
        {
            WriteRaw(",\"path\":"u8);
            WriteList(path.ToSegments());
        }

        if (error.Extensions.Count > 0)
        {
            WriteRaw(",\"extensions\":"u8);
            WriteMap(error.Extensions);
        }

        WriteByte((byte)'}');
    }
}
