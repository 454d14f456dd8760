using System.Collections.Frozen;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>
/// Finds the fields of a selection set for one concrete type, with fragments opened and conditions applied.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class FieldCollector(
    Schema schema,
    FrozenDictionary<string, FragmentDefinitionNode> fragments,
    Conditions conditions)
{
    public CollectedFields Collect(ObjectType type, IEnumerable<SelectionSource> sources)
    {
        var run = new Run(type);
        foreach (var source in sources)
        {
            Collect(source, run);
        }

        return new CollectedFields(run.Fields.Values, run.NewUsages);
    }

    private void Collect(SelectionSource source, Run run)
    {
        foreach (var selection in source.SelectionSet.Selections)
        {
            if (!conditions.Include(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    run.Add(field, source.Usage);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, run.Type):
                    Enter(fragment.SelectionSet, Defer(fragment, source), source, run);
                    break;
                case FragmentSpreadNode spread:
                    Open(spread, source, run);
                    break;
            }
        }
    }

    private void Open(FragmentSpreadNode spread, SelectionSource source, Run run)
    {
        if (!fragments.TryGetValue(spread.Name.Value, out var fragment) || !Applies(fragment.TypeCondition, run.Type))
        {
            return;
        }

        var usage = Defer(spread, source);
        if (run.Visit(spread.Name.Value, usage))
        {
            Enter(fragment.SelectionSet, usage, source, run);
        }
    }

    private void Enter(SelectionSetNode selectionSet, DeferUsage? usage, SelectionSource outer, Run run)
    {
        if (usage is not null && usage != outer.Usage)
        {
            run.NewUsages.Add(usage);
        }

        Collect(new SelectionSource(selectionSet, usage), run);
    }

    /// <summary>The deferred fragment that a fragment is, or else is in.</summary>
    private DeferUsage? Defer(SelectionNode fragment, SelectionSource source) =>
        conditions.FindDefer(fragment) is { } directive
            ? new DeferUsage(Conditions.LabelOf(directive), directive, source.Usage)
            : source.Usage;

    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }

        return schema.TryGetType(condition.Name.Value, out var found)
            && found is InterfaceType or UnionType
            && schema.IsSubType((CompositeType)found, type);
    }

    private sealed class Run(ObjectType type)
    {
        private readonly HashSet<(string Fragment, DirectiveNode? Defer)> _visited = [];

        public ObjectType Type { get; } = type;

        public OrderedDictionary<string, CollectedField> Fields { get; } = new(StringComparer.Ordinal);

        public List<DeferUsage> NewUsages { get; } = [];

        public void Add(FieldNode field, DeferUsage? usage)
        {
            if (!Fields.TryGetValue(field.ResponseKey, out var collected))
            {
                collected = new CollectedField(field.ResponseKey);
                Fields.Add(field.ResponseKey, collected);
            }

            collected.Add(field, usage);
        }

        /// <summary>A fragment is opened once for each deferral, and not at all beside an undeferred one.</summary>
        public bool Visit(string fragment, DeferUsage? usage) =>
            !_visited.Contains((fragment, null)) && _visited.Add((fragment, usage?.Directive));
    }
}
