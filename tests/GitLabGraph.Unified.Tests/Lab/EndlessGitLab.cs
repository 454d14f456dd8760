using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A GitLab of which every page is followed by another one, whatever is on it.</summary>
/// <param name="cursor">What its GraphQL says the next page begins behind.</param>
/// <param name="isEmpty">Whether nothing is on its pages.</param>
/// <param name="most">After how many answers it breaks, so that nobody asks for ever.</param>
internal sealed class EndlessGitLab(Func<int, string> cursor, bool isEmpty, int most = 200)
{
    /// <summary>How long its REST says that a list is.</summary>
    public Func<int, int> Total { get; init; } = static _ => 1000;

    private JsonNode? _first;
    private int _answers;

    public async Task TamperAsync(HttpResponseMessage response)
    {
        if (Interlocked.Increment(ref _answers) > most)
        {
            response.StatusCode = HttpStatusCode.InternalServerError;
        }

        // The real one would refuse a cursor that it never gave, and has no page behind the last.
        _first ??= JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var body = _first!.DeepClone();
        GoOn(body);
        Clear(body as JsonArray);
        response.Headers.ETag = null;
        response.Headers.Remove("X-Next-Page");
        response.Headers.Add("X-Next-Page", $"{_answers + 1}");
        response.Headers.Remove("X-Total");
        response.Headers.Add("X-Total", $"{Total(_answers)}");
        response.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }

    private void GoOn(JsonNode? node)
    {
        if (node is not JsonObject entity)
        {
            return;
        }

        if (entity["pageInfo"] is JsonObject page)
        {
            page["hasNextPage"] = true;
            page["endCursor"] = cursor(_answers);
            Clear(entity["nodes"] as JsonArray);
            Clear(entity["edges"] as JsonArray);
        }

        entity.ToList().ForEach(member => GoOn(member.Value));
    }

    private void Clear(JsonArray? rows)
    {
        if (isEmpty)
        {
            rows?.Clear();
        }
    }
}
