namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Codes (<c>extensions.code</c>) of errors that arise before a request reaches the engine.</summary>
public static class HttpErrorCodes
{
    /// <summary>405: the endpoint does not know the method, or the method may not do this.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>406: none of the media types in <c>Accept</c> can carry the answer.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>408: the client took too long to send its request.</summary>
    public const string RequestTimeout = "CLIENT_TIMEOUT";

    /// <summary>413: the body is larger than the endpoint accepts.</summary>
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>415: the body is not JSON in UTF-8.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>400: the request could have been sent by a foreign site without a preflight.</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>403: a page of a foreign origin wants to connect by WebSocket.</summary>
    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

    /// <summary>400: batching is off, or the batch is too large.</summary>
    public const string BatchingNotAllowed = "BATCHING_NOT_ALLOWED";

    /// <summary>The connection has as many operations running as it may.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";
}
