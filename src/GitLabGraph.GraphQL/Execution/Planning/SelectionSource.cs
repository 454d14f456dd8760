using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>A selection set to collect from, and the deferred fragment that its field was wanted in.</summary>
internal readonly record struct SelectionSource(SelectionSetNode SelectionSet, DeferUsage? Usage);
