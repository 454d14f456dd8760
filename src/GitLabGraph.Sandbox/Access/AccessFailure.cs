namespace GitLabGraph.Sandbox.Access;

/// <summary>Why a token was not accepted; each has its own answer.</summary>
internal enum AccessFailure
{
    None,

    /// <summary>No such token.</summary>
    Unknown,

    Expired,

    Revoked,

    /// <summary>The token's user is blocked or banned.</summary>
    Blocked,

    /// <summary>The token's user waits for an administrator's approval.</summary>
    Unapproved,

    /// <summary>The token's user was away for long.</summary>
    Deactivated,

    /// <summary>Somebody who is no administrator wants to speak as another.</summary>
    SudoWithoutAdmin,

    /// <summary>The administrator's token lacks the scope sudo.</summary>
    SudoWithoutScope,

    /// <summary>There is nobody of the name or id that is to be spoken as.</summary>
    SudoForNobody,
}
