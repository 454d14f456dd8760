using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Refuses documents that are too deep, too wide, or that become so when their fragments are written out.
/// Runs before the rules, so none of them meets such a document. Fragments are measured once.
/// </summary>
internal sealed class DocumentLimits(ValidationContext context)
{
    private readonly Dictionary<FragmentDefinitionNode, Extent> _fragments = [];
    private int _aliases;
    private int _directives;

    public void Check(DocumentNode document)
    {
        _fragments.Clear();
        _aliases = 0;
        _directives = 0;
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            switch (document.Definitions[index])
            {
                case OperationDefinitionNode operation:
                    Check(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Measure(fragment, 1);
                    break;
            }
        }

        _fragments.Clear();
    }

    private void Check(OperationDefinitionNode operation)
    {
        Measure(operation.Directives, operation);
        for (var index = 0; index < operation.VariableDefinitions.Count; index++)
        {
            var variable = operation.VariableDefinitions[index];
            Measure(variable.Directives, variable);
            MeasureValue(variable.DefaultValue, 1);
        }

        var extent = Measure(operation.SelectionSet, 1);
        var options = context.Options;
        if (extent.Depth > options.MaxDepth)
        {
            Refuse(
                $"The operation has fields {extent.Depth} levels deep; at most {options.MaxDepth} are allowed.",
                operation);
        }

        if (extent.Fields > options.MaxFields)
        {
            Refuse(
                $"The operation has more than {options.MaxFields} fields when its fragments are written out.",
                operation);
        }

        if (extent.Introspections > options.MaxIntrospections)
        {
            Refuse($"The operation asks more than {options.MaxIntrospections} times for __schema.", operation);
        }
    }

    private Extent Measure(SelectionSetNode selectionSet, int nesting)
    {
        CheckNesting(nesting, selectionSet);
        var extent = default(Extent);
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            var selection = selectionSet.Selections[index];
            Measure(selection.Directives, selection);
            extent = extent.And(selection switch
            {
                FieldNode field => Measure(field, nesting),
                InlineFragmentNode inline => Measure(inline.SelectionSet, nesting + 1),
                FragmentSpreadNode spread when context.GetFragment(spread.Name.Value) is { } fragment =>
                    Measure(fragment, nesting + 1),
                _ => default,
            });
        }

        return extent;
    }

    private Extent Measure(FieldNode field, int nesting)
    {
        if (field.Alias is not null && ++_aliases > context.Options.MaxAliases)
        {
            Refuse($"The document has more than {context.Options.MaxAliases} aliases.", field);
        }

        Measure(field.Arguments, nesting);
        if (field.SelectionSet is not { } selections)
        {
            return new Extent(1, 1, 0);
        }

        var below = Measure(selections, nesting + 1).Below();
        return field.Name.Value == "__schema" ? below with { Introspections = below.Introspections + 1 } : below;
    }

    // A fragment that is being measured spreads itself; that is told by a rule, here it adds nothing.
    private Extent Measure(FragmentDefinitionNode fragment, int nesting)
    {
        CheckNesting(nesting, fragment);
        if (!_fragments.TryGetValue(fragment, out var extent))
        {
            _fragments[fragment] = default;
            Measure(fragment.Directives, fragment);
            _fragments[fragment] = extent = Measure(fragment.SelectionSet, nesting);
        }

        return extent;
    }

    private void Measure(IReadOnlyList<DirectiveNode> directives, SyntaxNode owner)
    {
        if (directives.Count == 0)
        {
            return;
        }

        _directives += directives.Count;
        if (_directives > context.Options.MaxDirectives)
        {
            Refuse($"The document has more than {context.Options.MaxDirectives} directives.", owner);
        }

        for (var index = 0; index < directives.Count; index++)
        {
            Measure(directives[index].Arguments, 1);
        }
    }

    private void Measure(IReadOnlyList<ArgumentNode> arguments, int nesting)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            MeasureValue(arguments[index].Value, nesting);
        }
    }

    private void MeasureValue(ValueNode? value, int nesting)
    {
        switch (value)
        {
            case ListValueNode list:
                CheckNesting(nesting, list);
                for (var index = 0; index < list.Items.Count; index++)
                {
                    MeasureValue(list.Items[index], nesting + 1);
                }

                break;
            case ObjectValueNode fields:
                CheckNesting(nesting, fields);
                for (var index = 0; index < fields.Fields.Count; index++)
                {
                    MeasureValue(fields.Fields[index].Value, nesting + 1);
                }

                break;
        }
    }

    private void CheckNesting(int nesting, SyntaxNode node)
    {
        if (nesting > context.Options.MaxNesting)
        {
            Refuse($"The document is nested more than {context.Options.MaxNesting} levels deep.", node);
        }
    }

    private void Refuse(string message, SyntaxNode node) => context.Abort(message, node);

    // A bomb of fragments has more fields than can be counted; from some number on it does not matter how many.
    private readonly record struct Extent(long Fields, int Depth, long Introspections)
    {
        public Extent And(Extent other) => new(
            Math.Min(int.MaxValue, Fields + other.Fields),
            Math.Max(Depth, other.Depth),
            Math.Min(int.MaxValue, Introspections + other.Introspections));

        public Extent Below() => this with { Fields = Math.Min(int.MaxValue, Fields + 1), Depth = Depth + 1 };
    }
}
