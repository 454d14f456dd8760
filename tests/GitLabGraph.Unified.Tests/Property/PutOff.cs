using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>The same query, of which some is put off: behind <c>@defer</c>, or as items behind <c>@stream</c>.</summary>
internal sealed class PutOff(Random random)
{
    public GeneratedQuery Of(GeneratedQuery query) =>
        query with { Selections = Below("Query", query.Selections) };

    private List<GeneratedSelection> Below(string type, IReadOnlyList<GeneratedSelection> selections)
    {
        var (kept, deferred) = (new List<GeneratedSelection>(), new List<GeneratedSelection>());

        foreach (var selection in selections)
        {
            (random.Next(3) == 0 ? deferred : kept).Add(Inside(selection));
        }

        if (deferred.Count > 0)
        {
            kept.Add(new GeneratedFragment(type, deferred) { Directive = " @defer" });
        }

        return kept;
    }

    private GeneratedSelection Inside(GeneratedSelection selection) => selection switch
    {
        GeneratedField { Definition: { } definition } field => field with
        {
            Below = definition.Type.Named is CompositeType type ? Below(type.Name, field.Below) : [],
            Directive = field.Directive + (IsList(definition) && random.Next(2) == 0
                ? $" @stream(initialCount: {random.Next(3)})" : ""),
        },
        GeneratedFragment { Name: null } fragment => fragment with { Below = Below(fragment.TypeName, fragment.Below) },
        _ => selection,
    };

    private static bool IsList(OutputField field) => field.Type.ToString()!.StartsWith('[');
}
