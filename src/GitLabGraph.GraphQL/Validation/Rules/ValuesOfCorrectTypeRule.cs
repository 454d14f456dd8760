using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every literal is one that the type expected at its place accepts.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields"/>
/// <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
/// </remarks>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context),
    IEnter<ListValueNode>,
    ILeave<ListValueNode>,
    IEnter<ObjectValueNode>,
    ILeave<ObjectValueNode>,
    IEnter<ObjectFieldNode>,
    IEnter<ValueNode>
{
    // The list or object that was judged as a whole, by a scalar or by a refusal: its parts are not looked at.
    private ValueNode? _judged;

    public override void Reset() => _judged = null;

    public void Enter(ListValueNode list)
    {
        // The cursor already stands on the items.
        if (_judged is null && Context.Types.Here.ParentInputType?.Nullable is not ListType)
        {
            _judged = list;
            Check(list);
        }
    }

    public void Leave(ListValueNode list) => Leave((ValueNode)list);

    public void Enter(ObjectValueNode literal)
    {
        if (_judged is not null)
        {
            return;
        }

        if (Context.Types.Here.InputType?.Named is not InputObjectType type)
        {
            _judged = literal;
            Check(literal);
            return;
        }

        for (var index = 0; index < type.Fields.Count; index++)
        {
            var field = type.Fields[index];
            if (field.IsRequired && Find(literal, field.Name) is null)
            {
                Context.Report(
                    $"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", literal);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(literal, type);
        }
    }

    public void Leave(ObjectValueNode literal) => Leave((ValueNode)literal);

    public void Enter(ObjectFieldNode field)
    {
        ref readonly var here = ref Context.Types.Here;
        if (_judged is null && here.InputType is null && here.ParentInputType?.Named is InputObjectType parent)
        {
            var name = field.Name.Value;
            string[] known = [.. parent.Fields.Select(item => item.Name)];
            Context.Report(
                $"Field \"{name}\" is not defined by type \"{parent.Name}\".{Context.DidYouMean(name, known)}", field);
        }
    }

    public void Enter(ValueNode literal)
    {
        if (_judged is not null)
        {
            return;
        }

        if (literal is not NullValueNode)
        {
            Check(literal);
        }
        else if (Context.Types.Here.InputType is NonNullType type)
        {
            Context.Report($"Expected value of type \"{type}\", found null.", literal);
        }
    }

    private void Leave(ValueNode literal)
    {
        if (_judged == literal)
        {
            _judged = null;
        }
    }

    private void Check(ValueNode literal)
    {
        if (Context.Types.Here.InputType is not { } type)
        {
            return;
        }

        switch (type.Named)
        {
            case EnumType enumType:
                CheckEnum(literal, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(literal, type, scalar);
                break;
            default:
                Context.Report($"Expected value of type \"{type}\", found {SyntaxPrinter.Print(literal)}.", literal);
                break;
        }
    }

    private void CheckEnum(ValueNode literal, EnumType type)
    {
        if (literal is EnumValueNode name && type.Values.Contains(name.Value))
        {
            return;
        }

        var written = SyntaxPrinter.Print(literal);
        var problem = literal is EnumValueNode
            ? $"Value \"{written}\" does not exist in \"{type.Name}\" enum."
            : $"Enum \"{type.Name}\" cannot represent non-enum value: {written}.";
        string[] known = [.. type.Values.Select(value => value.Name)];
        Context.Report(problem + Context.DidYouMean(written, known, "the enum value"), literal);
    }

    private void CheckScalar(ValueNode literal, GraphQLType type, ScalarType scalar)
    {
        // Inside a literal of a scalar a variable has no type, so only the execution can judge it.
        if (!HasVariables(literal) && !scalar.TryParseLiteral(literal, out _, out var reason))
        {
            Context.Report(
                reason ?? $"Expected value of type \"{type}\", found {SyntaxPrinter.Print(literal)}.", literal);
        }
    }

    private void CheckOneOf(ObjectValueNode literal, InputObjectType type)
    {
        var first = literal.Fields.Count > 0 ? literal.Fields[0].Name.Value : null;
        if (first is null || literal.Fields.Any(field => field.Name.Value != first))
        {
            Context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", literal);
        }
        else if (Find(literal, first)!.Value is NullValueNode)
        {
            Context.Report($"Field \"{type.Name}.{first}\" must be non-null.", literal);
        }
    }

    private static ObjectFieldNode? Find(ObjectValueNode literal, string name)
    {
        for (var index = literal.Fields.Count - 1; index >= 0; index--)
        {
            if (literal.Fields[index].Name.Value == name)
            {
                return literal.Fields[index];
            }
        }

        return null;
    }

    private static bool HasVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}
