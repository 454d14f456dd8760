using GitLabGraph.GitLab.Generator.Schema;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Operations;

/// <summary>
/// Holds an operation against the part of GitLab's schema that we keep: one unknown field, argument or type would spoil
/// the whole document at GitLab.
/// </summary>
internal sealed class OperationCheck(GitLabSchema schema, DocumentNode document)
{
    private readonly List<string> _mistakes = [];

    public IReadOnlyList<string> Mistakes()
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    CheckVariables(operation);
                    Check(operation.SelectionSet, operation.Operation.ToString());
                    break;

                case FragmentDefinitionNode fragment:
                    CheckType(fragment.TypeCondition);
                    Check(fragment.SelectionSet, fragment.TypeCondition.Name.Value);
                    break;

                default:
                    Add(definition, "only operations and fragments belong in a document");
                    break;
            }
        }

        return _mistakes;
    }

    private void CheckVariables(OperationDefinitionNode operation)
    {
        foreach (var variable in operation.VariableDefinitions)
        {
            var name = TypeShape.Of(variable.Type).Name;

            if (name is not ("String" or "Int" or "Float" or "Boolean" or "ID") && schema.Find(name) is null)
            {
                Add(variable, $"unknown type {name}");
            }
        }
    }

    private void Check(SelectionSetNode selections, string typeName)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name.Value: "__typename" }:
                    break;

                case FieldNode field when schema.Field(typeName, field.Name.Value) is { } definition:
                    CheckField(field, definition);
                    break;

                case FieldNode field:
                    Add(field, $"{typeName} has no field {field.Name.Value}");
                    break;

                case InlineFragmentNode inline:
                    CheckType(inline.TypeCondition);
                    Check(inline.SelectionSet, inline.TypeCondition?.Name.Value ?? typeName);
                    break;

                case FragmentSpreadNode spread when !HasFragment(spread.Name.Value):
                    Add(spread, $"unknown fragment {spread.Name.Value}");
                    break;
            }
        }
    }

    private void CheckField(FieldNode field, FieldDefinitionNode definition)
    {
        foreach (var argument in field.Arguments)
        {
            if (definition.Arguments.All(known => known.Name.Value != argument.Name.Value))
            {
                Add(argument, $"{field.Name.Value} has no argument {argument.Name.Value}");
            }
        }

        foreach (var needed in definition.Arguments)
        {
            if (needed is { Type: NonNullTypeNode, DefaultValue: null }
                && field.Arguments.All(given => given.Name.Value != needed.Name.Value))
            {
                Add(field, $"{field.Name.Value} needs the argument {needed.Name.Value}");
            }
        }

        var typeName = TypeShape.Of(definition.Type).Name;
        var isLeaf = schema.Find(typeName) is null or ScalarTypeDefinitionNode or EnumTypeDefinitionNode;

        if (isLeaf != field.SelectionSet is null)
        {
            Add(field, field.Name.Value + (isLeaf ? " has no fields" : " needs a selection of fields"));
        }
        else if (field.SelectionSet is { } below)
        {
            Check(below, typeName);
        }
    }

    private void CheckType(NamedTypeNode? type)
    {
        if (type is not null && schema.Find(type.Name.Value) is null)
        {
            Add(type, $"unknown type {type.Name.Value}");
        }
    }

    private bool HasFragment(string name) =>
        document.Definitions.OfType<FragmentDefinitionNode>().Any(fragment => fragment.Name.Value == name);

    private void Add(SyntaxNode node, string mistake)
    {
        var location = document.Source.GetLocation(node.Span.Start);
        _mistakes.Add($"line {location.Line}, column {location.Column}: {mistake}");
    }
}
