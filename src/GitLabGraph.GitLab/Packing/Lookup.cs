namespace GitLabGraph.GitLab.Packing;

/// <summary>One root field to look something up with; many of them share a document.</summary>
/// <param name="Field">
/// The field as it is written in a document, without an alias: <c>project(fullPath: $path) { id name }</c>. Its values
/// are variables, so that the text stays short.
/// </param>
/// <param name="Variables">The variables it names, with GitLab's type and the value of each.</param>
public sealed record Lookup(string Field, IReadOnlyDictionary<string, LookupVariable> Variables);
