using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// One run of an operation. Pure fields are written depth first, straight into the answer. A field that has to wait
/// leaves a hole;
/// the holes of one selection are filled together, in a later pass, at the end of the same buffer, and spliced in
/// when all is done.
/// </summary>
internal sealed partial class OperationExecution
{
    private readonly List<GraphQLError> _errors = [];
    private readonly VariableValues _variables;
    private readonly Place _root = new(null, null, -1, isNullable: true);
    private Dictionary<FieldSelection, ArgumentValues>? _arguments;

    public OperationExecution(OperationPlan plan, VariableValues variables, RequestScope request, object rootValue)
    {
        Plan = plan;
        _variables = variables;
        Request = request;
        _rootValue = rootValue;
        Writer = new ResultWriter(plan.ExpectedLength);
        _pure = new PureContext(this);
    }

    public OperationPlan Plan { get; }

    public RequestScope Request { get; }

    public ResultWriter Writer { get; private set; }

    /// <summary>
    /// A selection's arguments for this request; they may be <see cref="ArgumentValues.Error">wrong</see>.
    /// </summary>
    public ArgumentValues GetArguments(FieldSelection selection)
    {
        if (selection.Arguments is not { } plan)
        {
            return ArgumentValues.None;
        }

        if (plan.Constant is { } constant)
        {
            return constant;
        }

        lock (_errors)
        {
            _arguments ??= [];
            if (!_arguments.TryGetValue(selection, out var values))
            {
                values = plan.Coerce(_variables);
                _arguments.Add(selection, values);
            }

            return values;
        }
    }

    /// <summary>Whether a field that reaches out may still begin, and its arguments are right.</summary>
    public bool TryBegin(FieldSelection selection, [NotNullWhen(false)] out GraphQLError? error)
    {
        error = _over;
        return error is null && TryGetArguments(selection, out error);
    }

    public bool TryGetArguments(FieldSelection selection, [NotNullWhen(false)] out GraphQLError? error)
    {
        error = selection.Arguments is null ? null : GetArguments(selection).Error;
        return error is null;
    }
}
