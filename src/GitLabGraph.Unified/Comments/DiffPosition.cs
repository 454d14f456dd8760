using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// A place on a pull request's diff. Lines count from one; a line that is only on one side has no number on the other.
/// </summary>
[ObjectType]
internal sealed record DiffPosition(
    string FilePath, string? OldPath, string? NewPath, int? OldLine, int? NewLine, string? BaseSha, string? HeadSha);
