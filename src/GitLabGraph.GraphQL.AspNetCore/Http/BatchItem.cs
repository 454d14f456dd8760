using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>One operation of a batch: a request with one of its sets of variables.</summary>
internal readonly record struct BatchItem(GraphQLRequest Request, JsonElement Variables)
{
    public bool HasVariableObject =>
        Variables.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>Every operation of the payload, in the order in which they are answered.</summary>
    public static IReadOnlyList<BatchItem> From(RequestPayload payload)
    {
        var items = new List<BatchItem>();
        foreach (var request in payload.Requests)
        {
            if (request.HasVariableBatch)
            {
                var sets = request.Variables.EnumerateArray();
                items.AddRange(sets.Select(variables => new BatchItem(request, variables)));
            }
            else
            {
                items.Add(new BatchItem(request, request.Variables));
            }
        }

        return items;
    }
}
