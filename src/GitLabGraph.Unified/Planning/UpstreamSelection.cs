namespace GitLabGraph.Unified.Planning;

/// <summary>
/// The fields asked of one upstream object. Asking twice for the same thing asks once: a field without an alias is
/// shared by all who need it.
/// </summary>
internal sealed class UpstreamSelection
{
    private readonly List<UpstreamField> _fields = [];
    private readonly List<KeyValuePair<string, UpstreamSelection>> _fragments = [];

    /// <summary>GitLab's type, where it is known; fields that an instance lacks are left out by it.</summary>
    public string? TypeName { get; set; }

    public IReadOnlyList<UpstreamField> Fields => _fields;

    /// <summary>Inline fragments: a type's name and what is asked of that type only.</summary>
    public IReadOnlyList<KeyValuePair<string, UpstreamSelection>> Fragments => _fragments;

    /// <summary>Asks for a leaf.</summary>
    public UpstreamSelection Leaf(string name)
    {
        Shared(name);
        return this;
    }

    /// <summary>Asks for an object, and answers what is asked below it.</summary>
    public UpstreamSelection Object(string name, string? typeName = null)
    {
        var below = Shared(name).Below;
        below.TypeName ??= typeName;
        return below;
    }

    /// <summary>Asks only where the object is of a type.</summary>
    public UpstreamSelection On(string typeName)
    {
        foreach (var (type, selection) in _fragments)
        {
            if (type == typeName)
            {
                return selection;
            }
        }

        var added = new UpstreamSelection { TypeName = typeName };
        _fragments.Add(new(typeName, added));
        return added;
    }

    /// <summary>Adds a field as it is; one that answers under the same key already is kept.</summary>
    public UpstreamField Add(UpstreamField field)
    {
        if (Find(field.ResponseKey) is { } present)
        {
            return present;
        }

        _fields.Add(field);
        return field;
    }

    /// <summary>Adds a fragment that was composed elsewhere.</summary>
    public void AddFragment(string typeName, UpstreamSelection fragment) => _fragments.Add(new(typeName, fragment));

    public bool Remove(UpstreamField field) => _fields.Remove(field);

    public UpstreamField? Find(string responseKey)
    {
        foreach (var field in _fields)
        {
            if (field.ResponseKey == responseKey)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Keeps the field, wherever it stands in this object or its widgets: it is what is asked for.</summary>
    public void Keep(string name)
    {
        foreach (var field in _fields.FindAll(field => field.Name == name || field.ResponseKey == name))
        {
            (field.IsDetachable, field.IsRequired) = (false, true);
        }

        _fields.FindAll(static field => field.Name == "widgets").ForEach(field => field.Selection?.Keep(name));
        _fragments.ForEach(fragment => fragment.Value.Keep(name));
    }

    private UpstreamField Shared(string name) => Find(name) ?? Add(new UpstreamField(name));
}
