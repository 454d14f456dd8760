namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>Why GitLab does not do what it was asked; REST turns each into a status, GraphQL into an error.</summary>
public enum RefusalKind
{
    /// <summary>A record that does not validate: 400 with messages by field.</summary>
    Invalid,

    /// <summary>A parameter that makes no sense: 400 with one text.</summary>
    BadRequest,

    /// <summary>Missing, or not to be seen: 404.</summary>
    NotFound,

    Forbidden,

    /// <summary>GitLab answers 401 to an approval that is not allowed.</summary>
    Unauthorized,

    Conflict,

    /// <summary>A merge request that cannot be merged: 405.</summary>
    NotAllowed,

    /// <summary>422.</summary>
    Unprocessable,
}
