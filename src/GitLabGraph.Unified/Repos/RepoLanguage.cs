using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Tags;

namespace GitLabGraph.Unified.Repos;

/// <summary>A programming language of a repo.</summary>
/// <param name="Name">As GitLab writes it.</param>
/// <param name="Share">Percent of the code; null where GitLab has not measured it.</param>
/// <param name="Color">In which GitLab draws it; null where it has no colour of its own.</param>
[ObjectType]
internal sealed record RepoLanguage(string Name, double? Share, Color? Color);
