namespace GitLabGraph.GraphQL.Language;

/// <summary>A place to which a <see cref="SyntaxWriter"/> can go back.</summary>
internal readonly record struct SyntaxWriterMark(int TextLength, int Length, int LineEnds);
