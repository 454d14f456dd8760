using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Says what is wrong with a document before it is executed: messages and places are graphql-js's, so that tools
/// and people find what they know. Thread-safe; meant to live as long as its schema.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Validation"/></remarks>
public sealed class DocumentValidator
{
    private readonly Schema _schema;
    private readonly ValidationOptions _options;
    private readonly IReadOnlyList<RuleEntry> _rules;
    private ValidationRun? _idle;

    public DocumentValidator(Schema schema, ValidationOptions? options = null)
        : this(schema, options ?? ValidationOptions.Default, SpecifiedRules.Executable)
    {
    }

    internal DocumentValidator(Schema schema, ValidationOptions options, IReadOnlyList<RuleEntry> rules)
    {
        _schema = schema;
        _options = options;
        _rules = options.AllowIntrospection
            ? rules
            : [.. rules, .. SpecifiedRules.Optional.Where(rule => rule.Name == "NoSchemaIntrospection")];
    }

    /// <summary>
    /// All errors of the document, or none; each has the code <c>GRAPHQL_VALIDATION_FAILED</c>, or that of a limit.
    /// </summary>
    public IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        // One run is kept for the next document; only validations at the same time need more.
        var run = Interlocked.Exchange(ref _idle, null)
            ?? new ValidationRun(_schema, _options, _rules, checkLimits: true);
        var errors = run.Validate(document);
        Volatile.Write(ref _idle, run);
        return errors;
    }
}
