using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified;

/// <summary>
/// How accounts are linked and keys are made. What kept a mutation from being done is in its payload's <c>errors</c>.
/// </summary>
/// <remarks>The fields are in the folders of their nouns.</remarks>
[MutationType]
internal static class Mutation;
