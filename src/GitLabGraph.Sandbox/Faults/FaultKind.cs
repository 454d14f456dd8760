namespace GitLabGraph.Sandbox.Faults;

/// <summary>What can go wrong with one request.</summary>
public enum FaultKind
{
    /// <summary>429 as the request throttle sends it: plain text, RateLimit-* and Retry-After.</summary>
    Throttled,

    /// <summary>429 as an application limit sends it: JSON, no headers.</summary>
    ApplicationLimited,

    /// <summary>500 with GitLab's JSON.</summary>
    ServerError,

    /// <summary>502 with a proxy's HTML page.</summary>
    BadGateway,

    /// <summary>503 with a text.</summary>
    Unavailable,

    /// <summary>No answer until the client gives up.</summary>
    Timeout,

    /// <summary>The answer begins, and its rest does not come until the client gives up.</summary>
    Stalled,

    /// <summary>The answer comes a byte a second.</summary>
    Trickling,

    /// <summary>The answer begins, then the connection is cut.</summary>
    CutBody,

    /// <summary>200 with an HTML page, as a sign-in page in front of GitLab sends.</summary>
    Html,

    /// <summary>401, as for a token that was revoked a moment ago.</summary>
    Unauthorized,

    /// <summary>200 with GraphQL's refusal of a document that costs too much, and no data.</summary>
    TooComplex,

    /// <summary>200 with GraphQL's refusal of a document that was not validated in time, and no data.</summary>
    ValidationTimeout,

    /// <summary>503 as GraphQL answers where one query of the database took too long.</summary>
    QueryCanceled,

    /// <summary>503 as REST answers where Gitaly has too much to do: JSON and Retry-After.</summary>
    GitalyExhausted,

    /// <summary>403 as a fine-grained token gets it that lacks a permission.</summary>
    PermissionMissing,

    /// <summary>
    /// 200 with GraphQL's answer, of which every root field timed out, or every field of the rule's name wherever it
    /// stands: null, with an error at its path.
    /// </summary>
    PartialData,

    /// <summary>200 with JSON that ends too early.</summary>
    WrongJson,

    /// <summary>The connection is cut before an answer begins.</summary>
    Reset,
}
