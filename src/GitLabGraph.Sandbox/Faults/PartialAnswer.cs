using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>GraphQL's answer when every field of the root ran out of time.</summary>
internal static class PartialAnswer
{
    public static async Task SendAsync(HttpContext context, RequestDelegate next)
    {
        var heard = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var whole = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(whole));
        await next(context);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Features.Set(heard);
        whole.Position = 0;
        var body = Without(await JsonNode.ParseAsync(whole, cancellationToken: context.RequestAborted));
        context.Response.Headers.ContentLength = null;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string Without(JsonNode? answer)
    {
        if (answer?["data"] is not JsonObject data)
        {
            return answer?.ToJsonString() ?? "";
        }

        var errors = new JsonArray();

        foreach (var (name, _) in data.Where(static field => field.Key != "queryComplexity").ToList())
        {
            data[name] = null;
            errors.Add(new JsonObject { ["message"] = $"Timeout on Query.{name}", ["path"] = new JsonArray(name) });
        }

        answer["errors"] = errors;
        return answer.ToJsonString();
    }
}
