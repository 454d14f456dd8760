using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// An operation with its plans: one for each combination of its conditions that clients have used, and for clients
/// that take parts or do not. So fields stand in the order that the specification wants, and no condition is looked at
/// while writing.
/// </summary>
internal sealed class PreparedOperation(
    Schema schema,
    OperationDocument document,
    OperationDefinitionNode definition,
    FieldWriters writers,
    DocumentWeight weight)
{
    /// <summary>Who flips conditions at random may do so, but has his plans made each time.</summary>
    private const int MaxPlans = 32;

    private readonly IReadOnlyList<string> _conditionVariables =
        ConditionVariables.Find(definition, document.Fragments);
    private readonly bool _hasIncrements = document.HasIncrements;
    private (UInt128 Key, OperationPlan Plan)[] _plans = [];
    private CostPlan? _costPlan;

    public OperationDefinitionNode Definition => definition;

    public DocumentNode Document => document.Syntax;

    public CostPlan GetCostPlan(CostOptions options) =>
        _costPlan ?? KeepCostPlan(CostPlan.Create(schema, document.Syntax, definition, options));

    /// <param name="variables">The request's variables.</param>
    /// <param name="increments">Whether the client takes an answer in parts.</param>
    public OperationPlan PlanFor(VariableValues variables, bool increments)
    {
        // A subscription's events are whole: validation lets it defer only what a condition can turn off.
        increments &= _hasIncrements && definition.Operation != OperationType.Subscription;
        if (!TryGetKey(variables, increments, out var key))
        {
            return Compile(variables, increments);
        }

        foreach (var (knownKey, plan) in _plans)
        {
            if (knownKey == key)
            {
                return plan;
            }
        }

        var compiled = Compile(variables, increments);
        lock (document)
        {
            if (_plans.Length < MaxPlans)
            {
                compiled.CountIn(weight);
                _plans = [.. _plans, (key, compiled)];
            }
        }

        return compiled;
    }

    private CostPlan KeepCostPlan(CostPlan plan)
    {
        if (Interlocked.CompareExchange(ref _costPlan, plan, null) is { } known)
        {
            return known;
        }

        weight.AddPrices(plan.FieldCount);
        return plan;
    }

    /// <summary>
    /// Each variable takes two bits: absent or null, false, true; one bit says whether parts are taken. Answers false
    /// when they do not fit.
    /// </summary>
    private bool TryGetKey(VariableValues variables, bool increments, out UInt128 key)
    {
        key = increments ? UInt128.One : UInt128.Zero;
        foreach (var name in _conditionVariables)
        {
            var state = variables.TryGet(name, out var value) && value is bool flag ? (flag ? 2u : 1u) : 0u;
            key = (key << 2) | state;
        }

        return _conditionVariables.Count < 64;
    }

    private OperationPlan Compile(VariableValues variables, bool increments)
    {
        // The plan outlives the request: it keeps the conditions, and nothing else of what the client sent.
        var conditions = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in _conditionVariables)
        {
            if (variables.TryGet(name, out var value))
            {
                conditions[name] = value;
            }
        }

        return new OperationPlan(
            schema, document, definition, new Conditions(new VariableValues(conditions), increments), writers);
    }
}
