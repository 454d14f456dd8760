using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// A place on a pull request's diff. Lines count from one; a line that is only on one side has no number on the other.
/// </summary>
/// <param name="FilePath">The file, by its newest name.</param>
/// <param name="OldPath">Its name before the change; null for a new file.</param>
/// <param name="NewPath">Its name after the change; null for a deleted file.</param>
/// <param name="OldLine">The line before the change; null for an added line.</param>
/// <param name="NewLine">The line after the change; null for a deleted line.</param>
/// <param name="BaseSha">The commit that the diff begins with; null where GitLab does not tell.</param>
/// <param name="HeadSha">The commit that the diff ends with; null where GitLab does not tell.</param>
[ObjectType]
internal sealed record DiffPosition(
    string FilePath, string? OldPath, string? NewPath, int? OldLine, int? NewLine, string? BaseSha, string? HeadSha);
