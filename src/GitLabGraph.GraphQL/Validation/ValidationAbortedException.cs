namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Ends the validation of a document whose errors, or whose work, reached a limit. Never leaves the validator.
/// </summary>
internal sealed class ValidationAbortedException() : Exception("Validation aborted.");
