using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>The variables of one operation: as it defines them, and as it and its fragments use them.</summary>
internal sealed class OperationVariables(ValidationContext context)
{
    private readonly Dictionary<string, (VariableDefinitionNode Definition, GraphQLType? Type)> _defined =
        new(StringComparer.Ordinal);

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<VariableUsage> _usages = [];

    public OperationDefinitionNode? Operation { get; private set; }

    /// <summary>Every use, the operation's own first.</summary>
    public IReadOnlyList<VariableUsage> Usages => _usages;

    public bool IsUsed(string name) => _used.Contains(name);

    public bool TryGet(string name, out (VariableDefinitionNode Definition, GraphQLType? Type) variable) =>
        _defined.TryGetValue(name, out variable);

    public void Begin(OperationDefinitionNode operation)
    {
        Clear();
        Operation = operation;
        for (var index = 0; index < operation.VariableDefinitions.Count; index++)
        {
            var definition = operation.VariableDefinitions[index];
            _defined[definition.Variable.Name.Value] = (definition, context.GetType(definition.Type));
        }

        Add(context.GetVariableUsages(operation));
        var fragments = context.GetReachableFragments(operation);
        for (var index = 0; index < fragments.Count; index++)
        {
            Add(context.GetVariableUsages(fragments[index]));
        }
    }

    public void Clear()
    {
        Operation = null;
        _defined.Clear();
        _used.Clear();
        _usages.Clear();
    }

    private void Add(IReadOnlyList<VariableUsage> usages)
    {
        // Operations that share fragments look at the same uses again and again.
        context.Spend(usages.Count + 1);
        for (var index = 0; index < usages.Count; index++)
        {
            _usages.Add(usages[index]);
            _used.Add(usages[index].Variable.Name.Value);
        }
    }
}
