using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, not even through others: such a selection would have no end.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/></remarks>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context),
    IEnter<FragmentDefinitionNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];

    public override void Reset()
    {
        _visited.Clear();
        _positions.Clear();
        _path.Clear();
    }

    public void Enter(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name) || Context.GetSpreads(fragment.SelectionSet) is not { Count: > 0 } spreads)
        {
            return;
        }

        _positions[name] = _path.Count;
        for (var index = 0; index < spreads.Count; index++)
        {
            _path.Add(spreads[index]);
            Follow(spreads[index].Name.Value);
            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(name);
    }

    private void Follow(string name)
    {
        if (_positions.TryGetValue(name, out var start))
        {
            ReportCycle(name, start);
        }
        else if (Context.GetFragment(name) is { } fragment)
        {
            Enter(fragment);
        }
    }

    private void ReportCycle(string name, int start)
    {
        var cycle = _path[start..];
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        Context.Report(
            $"Cannot spread fragment \"{name}\" within itself" + (via.Length > 0 ? $" via {via}." : "."),
            [.. cycle]);
    }
}
