using System.Text.Json.Serialization;
using GitLabGraph.Benchmarks.Served;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>
/// What one would write without GraphQL: an endpoint that returns the objects through System.Text.Json.
/// </summary>
internal static partial class PlainEndpoint
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerContext.Default));
        var app = builder.Build();
        app.MapPost("/graphql", (Question question) => TypedResults.Ok(new Answer(new AnswerData(ItemConnection.First(50)))));
        return app;
    }

    internal sealed record Question(string? Query, string? OperationName);

    internal sealed record Answer(AnswerData Data);

    internal sealed record AnswerData(ItemConnection Items);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Question))]
    [JsonSerializable(typeof(Answer))]
    internal sealed partial class AnswerContext : JsonSerializerContext;
}
