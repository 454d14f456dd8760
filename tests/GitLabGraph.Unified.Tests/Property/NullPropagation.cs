namespace GitLabGraph.Unified.Tests.Property;

/// <summary>A null where the schema has none, on its way up to the next field that may be null.</summary>
internal sealed class NullPropagation() : Exception("A non-null field is null.");
