using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Says what is wrong with a document that defines a schema, or extends one, before types are built from it.
/// Whether the types fit together is told when the schema is built.
/// </summary>
public static class SdlValidator
{
    // A schema is the server's own: its author wants all errors, and no limits.
    private static readonly ValidationOptions Options = new() { MaxErrors = int.MaxValue, MaxSteps = int.MaxValue };

    /// <param name="document">Definitions and extensions.</param>
    /// <param name="schemaToExtend">The schema that the document adds to, if any.</param>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, Schema? schemaToExtend = null) =>
        Validate(document, schemaToExtend, SpecifiedRules.TypeSystem);

    internal static IReadOnlyList<GraphQLError> Validate(
        DocumentNode document, Schema? schemaToExtend, IReadOnlyList<RuleEntry> rules) =>
        new ValidationRun(schemaToExtend, Options, rules, checkLimits: false).Validate(document);
}
