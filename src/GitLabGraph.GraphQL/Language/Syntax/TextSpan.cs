namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// A range of bytes in a <see cref="Source"/>: from <c>Start</c>, up to but not including <c>End</c>.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The span of what has no text behind it.</summary>
    public static TextSpan None => default;
}
