namespace GitLabGraph.GraphQL.Errors;

/// <summary>The engine's own error codes (<c>extensions.code</c>).</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The request is malformed: no document, a body that is not JSON, variables that are no object.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A variable or argument cannot be coerced to its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary><c>operationName</c> names no operation of the document, or is missing where it is needed.</summary>
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The transport does not allow this kind of operation.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>
    /// A resolver failed for a reason that is not the client's; the log has it under the correlation id.
    /// </summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";

    /// <summary>The field is for callers that the server knows.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller has no right to the field.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The field demands a policy that the server does not have.</summary>
    public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";

    /// <summary>The request's time was over.</summary>
    public const string Timeout = "REQUEST_TIMEOUT";

    /// <summary>The answer grew beyond what may be sent at once.</summary>
    public const string AnswerTooLarge = "ANSWER_TOO_LARGE";

    /// <summary>The document's estimated cost is over the limit.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>A limit on the document's size or shape was reached.</summary>
    public const string LimitExceeded = "DOCUMENT_LIMIT_EXCEEDED";

    /// <summary>The hash names no stored document.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Only documents that were stored beforehand are accepted.</summary>
    public const string PersistedQueryRequired = "PERSISTED_QUERY_REQUIRED";
}
