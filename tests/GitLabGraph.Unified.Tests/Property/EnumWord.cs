namespace GitLabGraph.Unified.Tests.Property;

/// <summary>An enum's value: written bare in a document, quoted in variables.</summary>
internal sealed record EnumWord(string Name);
