using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>Rules, walker and context, wired together once and used for one document after the other.</summary>
internal sealed class ValidationRun
{
    private readonly ValidationContext _context;
    private readonly IReadOnlyList<ValidationRule> _rules;
    private readonly DocumentWalker _walker;
    private readonly DocumentLimits? _limits;

    public ValidationRun(Schema? schema, ValidationOptions options, IEnumerable<RuleEntry> rules, bool checkLimits)
    {
        _context = new ValidationContext(schema, options);
        _rules = [.. rules.Select(rule => rule.Create(_context))];
        _walker = new DocumentWalker(_context, _rules);
        _limits = checkLimits ? new DocumentLimits(_context) : null;
    }

    public IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        _context.Begin(document);
        try
        {
            _limits?.Check(document);
            _walker.Walk(document);
        }
        catch (ValidationAbortedException)
        {
            // The last error says why.
        }

        foreach (var rule in _rules)
        {
            rule.Reset();
        }

        return _context.Complete();
    }
}
