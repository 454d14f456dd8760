using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>A file that was uploaded into a text. GitLab has no object for it: it is found by its link.</summary>
/// <param name="FileName">The name it was uploaded with.</param>
/// <param name="Url">Where GitLab keeps it; a browser's session, not a token, opens it.</param>
/// <param name="IsImage">Whether the text shows it as a picture.</param>
[ObjectType]
internal sealed record Attachment(string FileName, [property: GraphQLType("URL!")] string Url, bool IsImage);
