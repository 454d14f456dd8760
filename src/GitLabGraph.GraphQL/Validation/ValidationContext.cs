using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation.Suggesting;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// What all rules share while one document is walked: schema, place, fragments, and the errors found so far.
/// </summary>
internal sealed partial class ValidationContext
{
    private List<GraphQLError> _errors = [];
    private long _remainingSteps;
    private long _remainingSuggestionWork;

    public ValidationContext(Schema? schema, ValidationOptions options)
    {
        Schema = schema;
        Options = options;
        Types = new TypeCursor(this);
        _schemaDirectives = DirectiveSignature.Collect(schema);
        Directives = _schemaDirectives;
        _variableUsages = new VariableUsageCollector(this);
        _variables = new OperationVariables(this);
    }

    /// <summary>Null when a whole schema is validated, not a document against one.</summary>
    public Schema? Schema { get; }

    public ValidationOptions Options { get; }

    public DocumentNode Document { get; private set; } = null!;

    public TypeCursor Types { get; }

    /// <summary>
    /// Whether the walk is in a definition of the type system, where built-in names need no definition.
    /// </summary>
    public bool IsInTypeSystem { get; set; }

    /// <summary>Where the directive stands that is being walked, in the specification's capitals.</summary>
    public string DirectiveLocation { get; set; } = "";

    /// <summary>Starts on a document with all of its budget.</summary>
    public void Begin(DocumentNode document)
    {
        Document = document;
        _remainingSteps = Options.MaxSteps;
        _remainingSuggestionWork = 5_000_000;
        IsInTypeSystem = false;
        Types.Restore(default);
        CollectDefinitions();
    }

    /// <summary>Hands over the errors and lets go of the document.</summary>
    public IReadOnlyList<GraphQLError> Complete()
    {
        IReadOnlyList<GraphQLError> errors = _errors.Count == 0 ? [] : _errors;
        _errors = _errors.Count == 0 ? _errors : [];
        Document = null!;
        Types.Restore(default);
        ForgetDefinitions();
        return errors;
    }

    public void Report(string message, SyntaxNode node) => Report(message, [node]);

    public void Report(string message, SyntaxNode first, SyntaxNode second) => Report(message, [first, second]);

    public void Report(string message, ReadOnlySpan<SyntaxNode> nodes) =>
        Add(new GraphQLError(message) { Locations = Locate(nodes), Code = ErrorCodes.ValidationFailed });

    /// <summary>Reports that a limit was reached, and ends the validation.</summary>
    public void Abort(string message, SyntaxNode? node = null)
    {
        _errors.Add(new GraphQLError(message)
        {
            Locations = node is null ? [] : Locate([node]),
            Code = ErrorCodes.LimitExceeded,
        });
        throw new ValidationAbortedException();
    }

    /// <summary>
    /// Pays for work that may grow faster than the document; ends the validation when too much was done.
    /// </summary>
    public void Spend(int steps)
    {
        _remainingSteps -= steps;
        if (_remainingSteps < 0)
        {
            Abort("Validation aborted.");
        }
    }

    /// <summary>" Did you mean ...?" with the names nearest to the written one, or nothing.</summary>
    public string DidYouMean(string written, IReadOnlyCollection<string> names, string? what = null)
    {
        // Measuring costs the square of the name's length for each name; a document full of typing errors gets no
        // more help.
        _remainingSuggestionWork -= (long)written.Length * written.Length * names.Count / 8;
        return Options.Suggestions && _remainingSuggestionWork >= 0
            ? Suggestions.DidYouMean(Suggestions.Find(written, names), what)
            : "";
    }

    private void Add(GraphQLError error)
    {
        if (_errors.Count >= Options.MaxErrors)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.");
        }

        _errors.Add(error);
    }

    private List<SourceLocation> Locate(ReadOnlySpan<SyntaxNode> nodes)
    {
        var locations = new List<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Span != TextSpan.None)
            {
                locations.Add(Document.Source.GetLocation(node.Span.Start));
            }
        }

        return locations;
    }
}
