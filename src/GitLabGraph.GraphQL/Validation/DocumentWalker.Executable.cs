using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <content>Operations, fragments and selections.</content>
internal sealed partial class DocumentWalker
{
    private readonly ExecutableListeners _executable;

    private void Visit(OperationDefinitionNode operation)
    {
        _types.Enter(operation);
        Enter(_executable.EnterOperation, operation);
        for (var index = 0; index < operation.VariableDefinitions.Count; index++)
        {
            Visit(operation.VariableDefinitions[index]);
        }

        VisitDirectives(operation.Directives, OperationLocation(operation.Operation));
        Visit(operation.SelectionSet, isInline: false);
        Leave(_executable.LeaveOperation, operation);
        _types.Restore(default);
    }

    private void Visit(VariableDefinitionNode variable)
    {
        var outer = _types.Here;
        _types.Enter(variable);
        Enter(_executable.EnterVariableDefinition, variable);
        VisitType(variable.Type);
        if (variable.DefaultValue is { } defaultValue)
        {
            Visit(defaultValue);
        }

        VisitDirectives(variable.Directives, "VARIABLE_DEFINITION");
        _types.Restore(outer);
    }

    private void Visit(FragmentDefinitionNode fragment)
    {
        _types.Enter(fragment);
        Enter(_executable.EnterFragmentDefinition, fragment);
        Enter(_executable.EnterNamedType, fragment.TypeCondition);
        VisitDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        Visit(fragment.SelectionSet, isInline: false);
        _types.Restore(default);
    }

    private void Visit(SelectionSetNode selectionSet, bool isInline)
    {
        _types.EnterSelections();
        // An inline fragment's selections belong to the set around it, where their fields are compared.
        if (!isInline)
        {
            Enter(_executable.EnterSelectionSet, selectionSet);
        }

        var outer = _types.Here;
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            switch (selectionSet.Selections[index])
            {
                case FieldNode field:
                    Visit(field);
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment);
                    break;
                case FragmentSpreadNode spread:
                    Enter(_executable.EnterFragmentSpread, spread);
                    VisitDirectives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
            }

            _types.Restore(outer);
        }
    }

    private void Visit(FieldNode field)
    {
        _types.Enter(field);
        Enter(_executable.EnterField, field);
        VisitArguments(field.Arguments);
        VisitDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } selectionSet)
        {
            var here = _types.Here;
            Visit(selectionSet, isInline: false);
            _types.Restore(here);
        }

        Leave(_executable.LeaveField, field);
    }

    private void Visit(InlineFragmentNode fragment)
    {
        _types.Enter(fragment);
        Enter(_executable.EnterInlineFragment, fragment);
        if (fragment.TypeCondition is { } condition)
        {
            Enter(_executable.EnterNamedType, condition);
        }

        VisitDirectives(fragment.Directives, "INLINE_FRAGMENT");
        Visit(fragment.SelectionSet, isInline: true);
    }

    private void VisitType(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        Enter(_executable.EnterNamedType, (NamedTypeNode)type);
    }

    private static string OperationLocation(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        _ => "SUBSCRIPTION",
    };
}
