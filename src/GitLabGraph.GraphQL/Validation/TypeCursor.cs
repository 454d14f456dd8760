using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Follows a walk through the document with the schema's types. The walker saves the place before it enters a node and
/// restores it afterwards, so no stacks are needed.
/// </summary>
internal sealed class TypeCursor(ValidationContext context)
{
    private TypePlace _here;

    public ref readonly TypePlace Here => ref _here;

    public void Restore(in TypePlace place) => _here = place;

    public void Enter(OperationDefinitionNode operation)
    {
        _here = default;
        _here.Type = context.Schema?.GetOperationType(operation.Operation);
    }

    public void Enter(FragmentDefinitionNode fragment)
    {
        _here = default;
        _here.Type = GetOutputType(fragment.TypeCondition);
    }

    public void Enter(InlineFragmentNode fragment) =>
        _here.Type = fragment.TypeCondition is { } condition ? GetOutputType(condition) : _here.Type?.Named;

    public void EnterSelections() => _here.ParentType = _here.Type?.Named as CompositeType;

    public void Enter(FieldNode field)
    {
        _here.Field = _here.ParentType is { } parent ? context.GetField(parent, field.Name.Value) : null;
        _here.Type = _here.Field?.Type;
    }

    public void Enter(DirectiveNode directive)
    {
        _here.IsInDirective = true;
        _here.Directive = context.Schema is { } schema && schema.TryGetDirective(directive.Name.Value, out var type)
            ? type
            : null;
    }

    public void Enter(VariableDefinitionNode variable)
    {
        var type = context.GetType(variable.Type);
        EnterValue(type is { IsInputType: true } ? type : null, false);
    }

    public void Enter(ArgumentNode argument)
    {
        // The arguments of a directive that nobody knows are looked for on the field, as in graphql-js.
        var known = _here.Directive?.Arguments ?? _here.Field?.Arguments;
        _here.Argument = known is not null && known.TryGet(argument.Name.Value, out var found) ? found : null;
        EnterValue(_here.Argument?.Type, _here.Argument?.DefaultValue is not null);
    }

    /// <summary>Goes to the items of a list; where no list is expected, one value stands for a list of one.</summary>
    public void EnterItems()
    {
        var type = _here.InputType?.Nullable;
        EnterValue(type is ListType list ? list.OfType : type, false);
    }

    public void Enter(ObjectFieldNode field)
    {
        var known = (_here.InputType?.Named as InputObjectType)?.Fields;
        var found = known is not null && known.TryGet(field.Name.Value, out var inputField) ? inputField : null;
        EnterValue(found?.Type, found?.DefaultValue is not null);
    }

    private void EnterValue(GraphQLType? type, bool hasDefault)
    {
        _here.ParentInputType = _here.InputType;
        _here.InputType = type;
        _here.HasDefault = hasDefault;
    }

    private NamedType? GetOutputType(NamedTypeNode reference) =>
        context.GetNamedType(reference.Name.Value) is { IsOutputType: true } type ? type : null;
}
