using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution.Differential;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>Reads an answer to its end, and makes one of it if it comes in parts.</summary>
internal static class AnswerInParts
{
    public static async Task<JsonElement> WholeAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        if (result is not ResponseStream stream)
        {
            return JsonElement.Parse(((OperationResult)result).Json.Span);
        }

        var parts = new List<string>();

        await foreach (var part in stream.Results.WithCancellation(cancellationToken))
        {
            await using (part)
            {
                parts.Add(Encoding.UTF8.GetString(part.Json.Span));
            }
        }

        return Whole(IncrementalMerge.Of(parts));
    }

    private static JsonElement Whole(IncrementalMerge merge)
    {
        var whole = new JsonObject { ["data"] = merge.Data?.DeepClone() };

        if (merge.Errors.Count > 0)
        {
            whole["errors"] = new JsonArray([.. merge.Errors.Select(static error => error?.DeepClone())]);
        }

        return JsonSerializer.SerializeToElement(whole);
    }
}
