namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>A release's source code in one of the formats.</summary>
internal sealed record SourceRow(long Number, string Format, string Url);
