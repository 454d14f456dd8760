namespace GitLabGraph.GitLab.Packing;

/// <summary>The selections of a document's operations and fragments.</summary>
internal sealed class ScannedDocument
{
    private readonly Dictionary<string, IReadOnlyList<ScannedSelection>> _fragments = new(StringComparer.Ordinal);
    private readonly List<(string? Name, IReadOnlyList<ScannedSelection> Selections)> _operations = [];

    public void AddOperation(string? name, IReadOnlyList<ScannedSelection> selections) =>
        _operations.Add((name, selections));

    public void AddFragment(string name, IReadOnlyList<ScannedSelection> selections) => _fragments[name] = selections;

    public IReadOnlyList<ScannedSelection> Operation(string? name)
    {
        foreach (var operation in _operations)
        {
            if (name is null || operation.Name == name)
            {
                return operation.Selections;
            }
        }

        throw new FormatException($"The document has no operation {name}.");
    }

    public IReadOnlyList<ScannedSelection> Fragment(string name) =>
        _fragments.GetValueOrDefault(name) ?? throw new FormatException($"The document has no fragment {name}.");
}
