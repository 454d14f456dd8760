using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Limits;
using GitLabGraph.Sandbox.GraphQL.Wording;
using GitLabGraph.Sandbox.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>
/// Executes operations as one visitor, and writes the answers one after another. All operations of a request are
/// charged
/// together before the first of them runs.
/// </summary>
internal sealed class GraphQLEndpoint
{
    private readonly SandboxInstance _instance;
    private readonly Schema _schema;
    private readonly RequestExecutor _executor;
    private readonly Preparer _preparer;

    public GraphQLEndpoint(SandboxInstance instance)
    {
        _instance = instance;
        _schema = SandboxSchema.Create(instance.Options);
        _executor = new RequestExecutor(_schema, new RequestExecutorOptions());
        _preparer = new Preparer(_schema);
    }

    public async Task AnswerAsync(HttpContext context, IReadOnlyList<GraphQLCall> calls, bool isMultiplex)
    {
        if (calls.Sum(call => call.Query.Length) > RequestLimits.Characters)
        {
            await GraphQLAnswer.ErrorAsync(context, StatusCodes.Status422UnprocessableEntity, "Query too large");
            return;
        }

        var operations = calls.Select(_preparer.Prepare).ToArray();
        if (HttpMethods.IsGet(context.Request.Method) && operations.Any(operation => operation.IsMutation))
        {
            await GraphQLAnswer.ErrorAsync(
                context, StatusCodes.Status422UnprocessableEntity, "Mutations are forbidden in GET requests");
            return;
        }

        var body = new ArrayBufferWriter<byte>();

        if (!await WriteAsync(body, context, calls, operations, isMultiplex))
        {
            await GraphQLAnswer.ErrorAsync(context, StatusCodes.Status500InternalServerError, GraphQLAnswer.Broken);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    // False when something broke on the way.
    private async Task<bool> WriteAsync(
        ArrayBufferWriter<byte> body,
        HttpContext context,
        IReadOnlyList<GraphQLCall> calls,
        Preparation[] operations,
        bool isMultiplex)
    {
        var limits = RequestLimits.For(context.Features.GetRequiredFeature<Visitor>().Viewer);
        var complexity =
            new QueryComplexity(operations.Sum(operation => operation.Score), limits.ComplexityFor(operations));
        if (context.Features.Get<RequestTrace>() is { } trace)
        {
            trace.Complexity = complexity.Score;
        }

        body.Write(isMultiplex ? "["u8 : ""u8);
        for (var index = 0; index < calls.Count; index++)
        {
            body.Write(index > 0 ? ","u8 : ""u8);
            var errors = operations[index].Check(limits, complexity.Limit, complexity.Score);
            await using var result = errors.Count > 0
                ? OperationResult.FromErrors(errors)
                : await ExecuteAsync(context, calls[index], operations[index], complexity);

            if (result.Errors.Any(static error => error.Message == GraphQLAnswer.Broken))
            {
                return false;
            }

            result.WriteTo(body);
        }

        body.Write(isMultiplex ? "]"u8 : ""u8);
        return true;
    }

    private async ValueTask<OperationResult> ExecuteAsync(
        HttpContext context, GraphQLCall call, Preparation operation, QueryComplexity complexity)
    {
        var visitor = context.Features.GetRequiredFeature<Visitor>();
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(call.Query),
            OperationName = string.IsNullOrEmpty(call.OperationName) ? null : call.OperationName,
            Variables = call.Variables,
            Services = context.RequestServices,
            ContextData = new Dictionary<string, object?>
            {
                [ContextExtensions.ViewerKey] = visitor.Viewer,
                [ContextExtensions.MayWriteKey] = visitor.MayWrite,
                [ContextExtensions.InstanceKey] = _instance,
                [ContextExtensions.ComplexityKey] = complexity,
                [ContextExtensions.CallsKey] = new ConcurrentDictionary<string, int>(),
            },
        };
        var result = (OperationResult)await _executor.ExecuteAsync(request, context.RequestAborted);
        if (result.HasData)
        {
            return result;
        }

        await using (result)
        {
            return Refuse(result.Errors, call, operation);
        }
    }

    // The document is known to be valid, so what is wrong are the variables.
    private OperationResult Refuse(IReadOnlyList<GraphQLError> errors, GraphQLCall call, Preparation operation) =>
        OperationResult.FromErrors(new VariableWording(_schema, operation.Operation!, call.Variables).Of(errors));
}
