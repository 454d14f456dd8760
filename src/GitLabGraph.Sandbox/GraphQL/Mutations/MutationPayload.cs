namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>
/// What a mutation answers: the row as it is now, or the messages why it is not, and the client's own id back.
/// </summary>
internal sealed record MutationPayload(
    string? ClientMutationId, IReadOnlyList<string> Errors, object? Row, object? More);
