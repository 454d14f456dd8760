using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>
/// The control route of a sandbox that runs in another process: <c>GET|PUT|DELETE /-/sandbox/faults</c>,
/// <c>GET|DELETE /-/sandbox/requests</c>, <c>POST /-/sandbox/tokens/expire|revoke|restore</c> with <c>{"token":
/// ...}</c>.
/// </summary>
internal sealed class ControlMiddleware(SandboxInstance instance)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        var at = path.IndexOf("/-/sandbox/", StringComparison.Ordinal);
        return at < 0
            ? next(context)
            : AnswerAsync(context, context.Request.Method, path[(at + "/-/sandbox/".Length)..]);
    }

    private async Task AnswerAsync(HttpContext context, string method, string what)
    {
        switch (method, what)
        {
            case ("GET", "faults"):
                break;
            case ("PUT", "faults"):
                instance.Faults.Settings = await ReadAsync<FaultSettings>(context) ?? new FaultSettings();
                break;
            case ("DELETE", "faults"):
                instance.Faults.Clear();
                break;
            case ("GET", "requests"):
                await context.Response.WriteAsJsonAsync(instance.Requests.All, Json, context.RequestAborted);
                return;
            case ("DELETE", "requests"):
                instance.Requests.Clear();
                break;
            case ("POST", "tokens/expire" or "tokens/revoke" or "tokens/restore"):
                Change(what, (await ReadAsync<TokenOrder>(context))?.Token ?? "");
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
        }

        await context.Response.WriteAsJsonAsync(instance.Faults.Settings, Json, context.RequestAborted);
    }

    private static async Task<TValue?> ReadAsync<TValue>(HttpContext context)
        => await context.Request.ReadFromJsonAsync<TValue>(Json, context.RequestAborted);

    private void Change(string what, string secret)
    {
        switch (what)
        {
            case "tokens/expire":
                instance.Tokens.Expire(secret);
                break;
            case "tokens/revoke":
                instance.Tokens.Revoke(secret);
                break;
            default:
                instance.Tokens.Restore(secret);
                break;
        }
    }

    private sealed record TokenOrder(string Token);
}
