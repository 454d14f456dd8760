using System.Buffers;
using System.Text;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.GraphQL.Binding;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>Executes operations as one visitor, and writes the answers one after another.</summary>
internal sealed class GraphQLEndpoint(SandboxInstance instance)
{
    private const int LongestDocument = 10_000;

    private readonly RequestExecutor _executor = new RequestExecutor(
        SandboxSchema.Create(SandboxSchema.ReadSdl()), new RequestExecutorOptions());

    public async Task AnswerAsync(HttpContext context, IReadOnlyList<GraphQLCall> calls, bool isMultiplex)
    {
        if (calls.Sum(call => call.Query.Length) > LongestDocument)
        {
            await GraphQLAnswer.ErrorAsync(context, StatusCodes.Status422UnprocessableEntity, "Query too large");
            return;
        }

        var body = new ArrayBufferWriter<byte>();
        var separator = isMultiplex ? (byte)'[' : (byte)0;
        foreach (var call in calls)
        {
            if (separator != 0)
            {
                body.Write([separator]);
            }

            await using var result = await ExecuteAsync(context, call);
            ((OperationResult)result).WriteTo(body);
            separator = isMultiplex ? (byte)',' : (byte)0;
        }

        if (isMultiplex)
        {
            body.Write("]"u8);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private ValueTask<ExecutionResult> ExecuteAsync(HttpContext context, GraphQLCall call)
    {
        var visitor = context.Features.GetRequiredFeature<Visitor>();
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(call.Query),
            OperationName = call.OperationName,
            Variables = call.Variables,
            Services = context.RequestServices,
            AllowedOperations = HttpMethods.IsGet(context.Request.Method) ? AllowedOperations.Query : AllowedOperations.All,
            ContextData = new Dictionary<string, object?>
            {
                [ContextExtensions.ViewerKey] = visitor.Viewer,
                [ContextExtensions.BaseUrlKey] = instance.BaseUrl,
            },
        };
        return _executor.ExecuteAsync(request, context.RequestAborted);
    }
}
