namespace GitLabGraph.Sandbox.Access;

/// <summary>Why a token was not accepted; each has its own answer.</summary>
internal enum AccessFailure
{
    None,

    /// <summary>No such token.</summary>
    Unknown,

    Expired,

    Revoked,

    /// <summary>The token's user is blocked.</summary>
    Blocked,
}
