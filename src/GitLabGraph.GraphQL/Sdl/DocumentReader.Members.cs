using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Sdl;

internal sealed partial class DocumentReader
{
    private static ScalarDefinition Fill(ScalarDefinition target, IReadOnlyList<DirectiveNode> directives)
    {
        target.SpecifiedBy = AppliedDirectives.SpecifiedBy(directives) ?? target.SpecifiedBy;
        target.Directives.AddRange(AppliedDirectives.Remaining(directives));
        return target;
    }

    private static TComplex Fill<TComplex>(
        TComplex target,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields)
        where TComplex : ComplexDefinition
    {
        target.Directives.AddRange(AppliedDirectives.Remaining(directives));
        target.Interfaces.AddRange(interfaces.Select(item => item.Name.Value));
        target.Fields.AddRange(fields.Select(ReadField));
        return target;
    }

    private static UnionDefinition Fill(
        UnionDefinition target, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    {
        target.Directives.AddRange(AppliedDirectives.Remaining(directives));
        target.Members.AddRange(types.Select(type => type.Name.Value));
        return target;
    }

    private static EnumDefinition Fill(
        EnumDefinition target, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    {
        target.Directives.AddRange(AppliedDirectives.Remaining(directives));
        target.Values.AddRange(values.Select(ReadValue));
        return target;
    }

    private static InputObjectDefinition Fill(
        InputObjectDefinition target,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<InputValueDefinitionNode> fields)
    {
        target.IsOneOf |= AppliedDirectives.IsOneOf(directives);
        target.Directives.AddRange(AppliedDirectives.Remaining(directives));
        target.Fields.AddRange(fields.Select(ReadInput));
        return target;
    }

    private static FieldDefinition ReadField(FieldDefinitionNode node)
    {
        var field = new FieldDefinition(node.Name.Value, node.Type)
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        };
        field.Arguments.AddRange(node.Arguments.Select(ReadInput));
        field.Directives.AddRange(AppliedDirectives.Remaining(node.Directives));
        return field;
    }

    private static InputValueDefinition ReadInput(InputValueDefinitionNode node)
    {
        var input = new InputValueDefinition(node.Name.Value, node.Type)
        {
            Description = node.Description?.Value,
            DefaultValue = node.DefaultValue,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        };
        input.Directives.AddRange(AppliedDirectives.Remaining(node.Directives));
        return input;
    }

    private static EnumValueDefinition ReadValue(EnumValueDefinitionNode node)
    {
        var value = new EnumValueDefinition(node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        };
        value.Directives.AddRange(AppliedDirectives.Remaining(node.Directives));
        return value;
    }

    private DirectiveDefinition ReadDirective(DirectiveDefinitionNode node)
    {
        var directive = new DirectiveDefinition(node.Name.Value)
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
        };
        directive.Arguments.AddRange(node.Arguments.Select(ReadInput));
        foreach (var location in node.Locations)
        {
            if (DirectiveLocationName.TryParse(location.Value, out var known))
            {
                directive.Locations.Add(known);
            }
            else
            {
                schema.Errors.Add($"Directive @{directive.Name} names an unknown location, {location.Value}.");
            }
        }

        return directive;
    }
}
