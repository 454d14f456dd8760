using System.Text.Json;
using GitLabGraph.Sandbox.Recording;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>What a client got, and what GitLab saw.</summary>
internal sealed record LabAnswer(JsonElement Json, IReadOnlyList<RecordedRequest> Upstream)
{
    public JsonElement Data => Json.GetProperty("data");

    public IReadOnlyList<string> Codes => !Json.TryGetProperty("errors", out var errors)
        ? []
        : [.. errors.EnumerateArray().Select(static error =>
            error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
                ? code.GetString()!
                : error.GetProperty("message").GetString()!)];

    /// <summary>A value by its path: <c>tickets.nodes.0.id</c>.</summary>
    public JsonElement At(string path)
    {
        var value = Data;

        foreach (var step in path.Split('.'))
        {
            value = int.TryParse(step, out var index) ? value[index] : value.GetProperty(step);
        }

        return value;
    }

    public string Text(string path) => At(path).GetString()!;

    public LabAnswer ShouldBeClean()
    {
        Json.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return this;
    }
}
