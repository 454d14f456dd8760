namespace GitLabGraph.Sandbox.World.Discussion;

/// <summary>GitLab's note classes; <see cref="Plain"/> is null in REST and <c>Note</c> in a GraphQL id.</summary>
public enum NoteType
{
    Plain,
    DiscussionNote,
    DiffNote,
}
