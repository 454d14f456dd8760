namespace GitLabGraph.GraphQL.Authorization;

/// <summary>What became of a requirement.</summary>
public enum AuthorizeResult
{
    /// <summary>The caller may not: the answer if nobody says otherwise.</summary>
    NotAllowed,

    Allowed,

    /// <summary>Nobody knows who calls.</summary>
    NotAuthenticated,

    /// <summary>The server has no policy of that name, so nobody may.</summary>
    PolicyNotFound,
}
