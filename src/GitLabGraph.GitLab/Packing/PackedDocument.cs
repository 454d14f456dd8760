using System.Text;
using System.Text.RegularExpressions;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>Look-ups that travel in one document, each under its own alias and with its own variables.</summary>
internal sealed partial class PackedDocument
{
    private readonly List<PackedLookup> _lookups = [];

    public IReadOnlyList<PackedLookup> Lookups => _lookups;

    public int Complexity { get; private set; }

    public int Characters { get; private set; }

    public static string Alias(int position) => $"l{position}";

    public bool Fits(PackedLookup lookup, int complexity) =>
        _lookups.Count == 0
        || (Complexity + lookup.Complexity <= complexity && Characters + lookup.Characters <= LookupBudget.Characters);

    public void Add(PackedLookup lookup)
    {
        _lookups.Add(lookup);
        Complexity += lookup.Complexity;
        Characters += lookup.Characters;
    }

    /// <summary>The two halves of a document that was too much.</summary>
    public IEnumerable<PackedDocument> Split()
    {
        foreach (var half in _lookups.Chunk((_lookups.Count + 1) / 2))
        {
            var document = new PackedDocument();
            Array.ForEach(half, document.Add);
            yield return document;
        }
    }

    public GraphQLOperation ToOperation()
    {
        var declarations = new StringBuilder();
        var fields = new StringBuilder();
        var values = new Dictionary<string, object?>();

        for (var position = 0; position < _lookups.Count; position++)
        {
            var prefix = $"{Alias(position)}_";
            var lookup = _lookups[position].Lookup;
            fields.Append(Alias(position)).Append(':').Append(Variable().Replace(lookup.Field, "$$" + prefix + "$1"));
            fields.Append(' ');

            foreach (var (name, variable) in lookup.Variables)
            {
                declarations.Append('$').Append(prefix).Append(name).Append(':').Append(variable.Type).Append(' ');
                values.Add(prefix + name, variable.Value);
            }
        }

        var head = declarations.Length == 0 ? "query" : $"query({declarations.ToString().TrimEnd()})";
        return new GraphQLOperation($"{head}{{{fields}queryComplexity{{score limit}}}}") { Variables = values };
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Variable();
}
