using System.Buffers;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Executes the operations of a batch side by side and answers them as one list, in their order.</summary>
internal sealed class BatchResponse(
    HttpExecution execution, GraphQLServerOptions options, UnexpectedErrors unexpected, TimedSending sending)
{
    public async ValueTask SendAsync(HttpContext context, RequestPayload payload, AcceptedFormats formats)
    {
        if (Refuse(payload, formats) is { } problem)
        {
            await SingleResponse.SendAsync(context, problem, formats.ForErrors);
            return;
        }

        var items = BatchItem.From(payload);
        if (!items.All(item => item.HasVariableObject))
        {
            var malformed = HttpProblem.BadRequest("Each set of variables must be an object.");
            await SingleResponse.SendAsync(context, malformed, formats.ForErrors);
            return;
        }

        var answers = await Task.WhenAll(items.Select(item => AnswerAsync(context, item)));
        try
        {
            await WriteAsync(context, answers, formats.Whole!.Value);
        }
        finally
        {
            foreach (var answer in answers)
            {
                await answer.DisposeAsync();
            }
        }
    }

    private HttpProblem? Refuse(RequestPayload payload, AcceptedFormats formats)
    {
        if (payload.IsBatch && !options.Batching.HasFlag(AllowedBatching.RequestBatching))
        {
            return HttpProblem.BadRequest(
                "This endpoint takes one request at a time.", HttpErrorCodes.BatchingNotAllowed);
        }

        if (payload.Requests.Any(request => request.HasVariableBatch)
            && !options.Batching.HasFlag(AllowedBatching.VariableBatching))
        {
            return HttpProblem.BadRequest(
                "The member \"variables\" must be an object, not a list.", HttpErrorCodes.BatchingNotAllowed);
        }

        if (payload.OperationCount > options.MaxBatchSize)
        {
            return HttpProblem.BadRequest(
                $"The batch has {payload.OperationCount} operations; this endpoint takes {options.MaxBatchSize} at most.",
                HttpErrorCodes.BatchingNotAllowed);
        }

        return formats.Whole is not null
            ? null
            : HttpProblem.NotAcceptable("A batch is answered as a JSON list: accept \"application/json\".");
    }

    private async Task<OperationResult> AnswerAsync(HttpContext context, BatchItem item)
    {
        try
        {
            var result = await execution.ExecuteAsync(
                context, item.Request, item.Variables, AllowedOperations.QueryAndMutation);
            return result as OperationResult ?? await RefuseAsync(result);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return OperationResult.FromErrors(unexpected.Explain(context, exception));
        }
    }

    private static async Task<OperationResult> RefuseAsync(ExecutionResult result)
    {
        await result.DisposeAsync();
        return OperationResult.FromErrors(new GraphQLError("An operation with several answers has no place in a batch.")
        {
            Code = ErrorCodes.OperationNotAllowed,
        });
    }

    private async Task WriteAsync(HttpContext context, OperationResult[] answers, ResponseFormat format)
    {
        var response = context.Response;
        response.Headers.ContentType = SingleResponse.ContentType(format);
        // One comma between two answers, and the brackets: as many bytes as answers, and one.
        response.ContentLength = answers.Sum(answer => (long)answer.Length) + answers.Length + 1;
        for (var index = 0; index < answers.Length; index++)
        {
            response.BodyWriter.Write(index == 0 ? "["u8 : ","u8);
            if (!await sending.SendAsync(context, answers[index]))
            {
                return;
            }
        }

        response.BodyWriter.Write("]"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
