namespace GitLabGraph.GitLab.Packing;

/// <summary>A look-up with its place among all and what it will cost.</summary>
internal sealed record PackedLookup(int Index, Lookup Lookup, int Complexity, int Characters)
{
    public static PackedLookup Of(Lookup lookup, int index)
    {
        var values = lookup.Variables.ToDictionary(static pair => pair.Key, static pair => pair.Value.Value);
        var declared = lookup.Variables.Sum(static pair => (2 * pair.Key.Length) + pair.Value.Type.Length + 16);

        return new PackedLookup(
            index, lookup, ComplexityEstimate.Of($"{{{lookup.Field}}}", values), lookup.Field.Length + declared + 8);
    }
}
