namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>What came of the commands in a comment; null where it had none.</summary>
internal sealed record QuickActionsStatus(
    IReadOnlyList<string> CommandNames, bool CommandsOnly, IReadOnlyList<string> Messages,
        IReadOnlyList<string> ErrorMessages);
