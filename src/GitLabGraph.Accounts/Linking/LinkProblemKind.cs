namespace GitLabGraph.Accounts.Linking;

/// <summary>What kept an account from being linked.</summary>
public enum LinkProblemKind
{
    /// <summary>The address is none, or has a form that is refused.</summary>
    AddressInvalid,

    /// <summary>The address leads to a network that this server does not speak to.</summary>
    AddressRefused,

    Unreachable,

    /// <summary>Something answers at the address that is no GitLab.</summary>
    NotRecognized,

    /// <summary>GitLab refuses the token, or what was given is none.</summary>
    TokenRefused,

    ScopeMissing,

    VersionTooOld,

    /// <summary>Another instance than the one that may be linked.</summary>
    OtherInstance,

    /// <summary>The OAuth authorization was denied, or does not belong to this browser.</summary>
    NotAuthorized,

    /// <summary>The pair was issued to an OAuth application of somebody else.</summary>
    ApplicationUnknown,

    /// <summary>GitLab does not replace this token, or the server does not keep it.</summary>
    NotRotatable,

    /// <summary>The account stands in the server's settings, where it has to be changed.</summary>
    Configured,

    /// <summary>Too many requests from one place.</summary>
    TooManyAttempts,

    /// <summary>The link token is unknown, expired or used.</summary>
    LinkTokenSpent,

    /// <summary>The token's owner is linked as another account of the tenant.</summary>
    LinkedAlready,

    /// <summary>The account to link again does not exist.</summary>
    UnknownAccount,
}
