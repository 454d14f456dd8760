namespace GitLabGraph.GraphQL.Errors;

/// <summary>Turns a resolver's exception into what a client may know of it.</summary>
internal static class ExceptionMask
{
    public const string Message = "Unexpected execution error";

    /// <summary>
    /// The errors that a <see cref="GraphQLException"/> carries. Of anything else the client learns nothing but an id,
    /// under which the log has the exception: error filters and diagnostics see it.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Describe(Exception exception)
    {
        if (exception is GraphQLException { Errors.Count: > 0 } known)
        {
            return known.Errors;
        }

        var extensions = new Dictionary<string, object?>
        {
            ["code"] = ErrorCodes.InternalError,
            ["correlationId"] = Guid.NewGuid().ToString("N"),
        };
        return [new GraphQLError(Message) { Extensions = extensions, Exception = exception }];
    }
}
