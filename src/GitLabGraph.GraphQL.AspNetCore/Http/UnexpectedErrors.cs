using System.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Turns exceptions into answers: what happened goes to the log, its correlation id to the client.</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger)
{
    /// <summary>Answers the client unless it has left; one that has half an answer loses the connection.</summary>
    public async ValueTask AnswerAsync(
        HttpContext context,
        AcceptedFormats formats,
        Exception exception,
        Func<BadHttpRequestException, HttpProblem> explain)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (context.Response.HasStarted)
        {
            LogFailure(exception, CorrelationId(context));
            context.Abort();
            return;
        }

        if (exception is BadHttpRequestException badRequest)
        {
            await SingleResponse.SendAsync(context, explain(badRequest), formats.ForErrors);
            return;
        }

        var errors = Explain(context, exception);
        var format = formats.ForErrors;
        var status = exception is GraphQLException
            ? ResponseStatus.Of(errors, format, context.Request.Method)
            : StatusCodes.Status500InternalServerError;
        await SingleResponse.SendErrorsAsync(context, status, errors, format);
    }

    /// <summary>The errors a client may see: an interceptor's own, or a correlation id.</summary>
    public IReadOnlyList<GraphQLError> Explain(HttpContext context, Exception exception)
    {
        if (exception is GraphQLException refusal)
        {
            return refusal.Errors;
        }

        var correlationId = CorrelationId(context);
        LogFailure(exception, correlationId);
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = ErrorCodes.InternalError,
            ["correlationId"] = correlationId,
        };
        const string Message = "The server failed to answer; its log has the reason under the correlation id.";
        return [new GraphQLError(Message) { Extensions = extensions }];
    }

    private static string CorrelationId(HttpContext context) =>
        Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    [LoggerMessage(LogLevel.Error, "A GraphQL request failed unexpectedly, correlation id {CorrelationId}.")]
    private partial void LogFailure(Exception exception, string correlationId);
}
