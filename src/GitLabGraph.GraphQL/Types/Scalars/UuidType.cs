using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A universally unique identifier.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc9562"/></remarks>
public sealed class UuidType() : TextScalarType<Guid>(
    "UUID",
    Guid.TryParse,
    value => value.ToString("D"),
    "a UUID such as 0ce9c1fd-6d61-4a0a-8a4c-bbcb11ba9a4b",
    "A universally unique identifier.",
    "https://www.rfc-editor.org/rfc/rfc9562")
{
    public override bool TryWrite(Guid value, ResultWriter writer, out string? reason)
    {
        writer.WriteQuoted(value, "D");
        reason = null;
        return true;
    }
}
