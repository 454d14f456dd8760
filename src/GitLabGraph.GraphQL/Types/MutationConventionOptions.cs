namespace GitLabGraph.GraphQL.Types;

/// <summary>How mutations are shaped: one <c>input</c>, one payload with the result and its typed errors.</summary>
public sealed class MutationConventionOptions
{
    /// <summary>
    /// Whether every mutation follows, or only those with <see cref="UseMutationConventionAttribute"/>.
    /// </summary>
    public bool ApplyToAllMutations { get; set; } = true;

    public string InputArgumentName { get; set; } = "input";

    /// <summary><c>{MutationName}</c> is replaced by the field's name in Pascal case.</summary>
    public string InputTypeNamePattern { get; set; } = "{MutationName}Input";

    public string PayloadTypeNamePattern { get; set; } = "{MutationName}Payload";

    public string PayloadErrorTypeNamePattern { get; set; } = "{MutationName}Error";

    public string PayloadErrorsFieldName { get; set; } = "errors";
}
