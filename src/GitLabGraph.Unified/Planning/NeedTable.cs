using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// The needs of a unified type's fields, by field name, for one upstream type that can answer them. A field without an
/// entry needs nothing: it is made of what is always asked, or asks for itself when its turn comes.
/// </summary>
internal sealed class NeedTable(string unifiedType, string upstreamType, params string[] always)
{
    private readonly Dictionary<string, Need> _needs = [];

    public Need this[string field]
    {
        get => _needs[field];
        init => _needs.Add(field, value);
    }

    /// <summary>The same without a field, for where another place answers it.</summary>
    public NeedTable Without(string field)
    {
        var table = new NeedTable(unifiedType, upstreamType, always);

        foreach (var (name, need) in _needs)
        {
            if (name != field)
            {
                table._needs.Add(name, need);
            }
        }

        return table;
    }

    /// <summary>The same with another need of a field.</summary>
    public NeedTable With(string field, Need need)
    {
        var table = Without(field);
        table._needs.Add(field, need);
        return table;
    }

    /// <summary>Asks for everything that is selected of the unified type below a field.</summary>
    public void Add(UpstreamSelection target, PlannedField holder)
    {
        target.TypeName ??= upstreamType;

        foreach (var leaf in always)
        {
            target.Leaf(leaf);
        }

        foreach (var field in holder.Children(unifiedType))
        {
            if (_needs.TryGetValue(field.Name, out var need))
            {
                TryAdd(need, target, field);
            }
        }
    }

    // Arguments that GitLab cannot take are told by the field itself, at its own path, when its turn comes.
    private static void TryAdd(Need need, UpstreamSelection target, PlannedField field)
    {
        try
        {
            need(target, field);
        }
        catch (GraphQLException)
        {
        }
    }
}
