using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>What came back, with the questions that tests ask of it.</summary>
internal sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public JsonElement FirstError => Json.GetProperty("errors")[0];

    public string? Message => FirstError.GetProperty("message").GetString();

    public string? Code => FirstError.GetProperty("extensions").GetProperty("code").GetString();
}
