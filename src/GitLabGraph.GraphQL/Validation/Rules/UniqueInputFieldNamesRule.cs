using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No two fields of an input object literal have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/></remarks>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<ObjectFieldNode>,
    IEnter<ObjectValueNode>,
    ILeave<ObjectValueNode>
{
    private readonly Stack<Dictionary<string, NameNode>> _known = [];
    private readonly Stack<Dictionary<string, NameNode>> _spare = [];

    public override void Reset() => _known.Clear();

    public void Enter(ObjectValueNode fields) =>
        _known.Push(_spare.TryPop(out var names) ? names : new Dictionary<string, NameNode>(StringComparer.Ordinal));

    public void Enter(ObjectFieldNode field)
    {
        var names = _known.Peek();
        if (!names.TryAdd(field.Name.Value, field.Name))
        {
            Context.Report(
                $"There can be only one input field named \"{field.Name.Value}\".",
                names[field.Name.Value],
                field.Name);
        }
    }

    public void Leave(ObjectValueNode fields)
    {
        var names = _known.Pop();
        names.Clear();
        _spare.Push(names);
    }
}
