namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// The document is not GraphQL. Carries what a client needs to find the place; the message begins with
/// "Syntax Error:" as in every GraphQL server.
/// </summary>
public sealed class SyntaxException(string description, Source source, int offset)
    : Exception($"Syntax Error: {description}")
{
    public int Offset { get; } = offset;

    public SourceLocation Location { get; } = source.GetLocation(offset);
}
