using System.Text.Json;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>What came of one <see cref="Lookup"/>.</summary>
/// <param name="Value">
/// The field's value: null when it does not exist or may not be seen, undefined after a failure.
/// </param>
/// <param name="Errors">
/// Errors at or below the field; the first step of their paths is the document's own alias. Those without a path may be
/// of any field, so each has them.
/// </param>
/// <param name="Failure">Why there is no value at all.</param>
public sealed record LookupAnswer(
    JsonElement Value, IReadOnlyList<GitLabGraphQLError> Errors, GitLabException? Failure);
