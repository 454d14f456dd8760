using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>GraphQL's answer when fields ran out of time: null, each with an error at its path.</summary>
internal static class PartialAnswer
{
    public static async Task SendAsync(HttpContext context, string? field, RequestDelegate next)
    {
        var heard = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var whole = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(whole));
        await next(context);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Features.Set(heard);
        whole.Position = 0;
        var body = Without(await JsonNode.ParseAsync(whole, cancellationToken: context.RequestAborted), field);
        context.Response.Headers.ContentLength = null;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string Without(JsonNode? answer, string? field)
    {
        if (answer?["data"] is not JsonObject data)
        {
            return answer?.ToJsonString() ?? "";
        }

        var errors = new JsonArray();
        Remove(data, field is null ? null : name => name == field, [], errors);
        answer["errors"] = errors;
        return answer.ToJsonString();
    }

    // Which fields and rows go; at the root all but the one that tells the complexity.
    private static void Remove(JsonNode? value, Func<string, bool>? goes, IReadOnlyList<object> path, JsonArray errors)
    {
        switch (value)
        {
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    if (Goes(list[index], index.ToString(CultureInfo.InvariantCulture), [.. path, index]))
                    {
                        list[index] = null;
                    }
                }

                break;

            case JsonObject members:
                foreach (var (name, below) in members.Where(static member => member.Key != "queryComplexity").ToList())
                {
                    if (Goes(below, name, [.. path, name]))
                    {
                        members[name] = null;
                    }
                }

                break;
        }

        bool Goes(JsonNode? below, string name, IReadOnlyList<object> place)
        {
            if (goes is null || goes(name))
            {
                errors.Add(TimedOut(name, place));
                return true;
            }

            Remove(below, goes, place, errors);
            return false;
        }
    }

    private static JsonObject TimedOut(string name, IEnumerable<object> path) => new()
    {
        ["message"] = $"Timeout on {name}",
        ["path"] = new JsonArray([.. path.Select(static step => JsonValue.Create(step))]),
    };
}
