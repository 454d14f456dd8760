
namespace GitLabGraph.Unified.Planning;

/// <summary>A field to ask GitLab for, with what is asked below it.</summary>
internal sealed class UpstreamField(string name, string? alias = null)
{
    public string Name { get; } = name;

    public string? Alias { get; } = alias;

    /// <summary>The name under which GitLab answers it.</summary>
    public string ResponseKey => Alias ?? Name;

    public List<UpstreamArgument> Arguments { get; } = [];

    /// <summary>What is asked of the field's value; null for a leaf.</summary>
    public UpstreamSelection? Selection { get; private set; }

    /// <summary>Whether GitLab charges the field as a connection: by its page size.</summary>
    public bool IsConnection { get; init; }

    /// <summary>
    /// Whether the field may be left out of a document that would cost too much: whoever reads it asks again by the
    /// owner's id when it is missing.
    /// </summary>
    public bool IsDetachable { get; set; }

    /// <summary>Whether some instances break over it: GitLab has no cursors for every order that it knows.</summary>
    public bool IsFragile =>
        Argument("sort")?.Value is string sort && sort.StartsWith("LABEL_PRIORITY", StringComparison.Ordinal);

    /// <summary>
    /// Words of an enum that the field's value may be: instances whose enum lacks one break over the value.
    /// </summary>
    public (string Enum, string[] Words)? MayBe { get; init; }

    /// <summary>
    /// Whether the question is about this field: where the instance lacks it, there is nothing left to ask.
    /// </summary>
    public bool IsRequired { get; set; }

    /// <summary>GitLab's type that has the field, where the selection that it stands in does not know.</summary>
    public string? Owner { get; init; }

    /// <summary>The list's own type, where the list is of no use unless that tells how long it is.</summary>
    public string? CountedBy { get; init; }

    /// <summary>What is asked in its place where the instance lacks it; null where nothing is.</summary>
    public UpstreamField? Instead { get; set; }

    /// <summary>What is asked below, begun when it is first needed.</summary>
    public UpstreamSelection Below => Selection ??= new UpstreamSelection();

    public UpstreamField With(string argument, string type, object? value)
    {
        if (value is not null)
        {
            Arguments.Add(new UpstreamArgument(argument, type, value));
        }

        return this;
    }

    public UpstreamField With(IEnumerable<UpstreamArgument> arguments)
    {
        Arguments.AddRange(arguments);
        return this;
    }

    /// <summary>
    /// Whether an object of the type cannot answer the field as it is asked. A list without its filter would be another
    /// list, so an argument or a word that the instance lacks takes the field with it.
    /// </summary>
    public bool IsLacked(string type, Func<string, string, bool> lacks) =>
        IsUnknown(type, lacks)
        || (Arguments.Count > 0 && Arguments.Exists(argument => !argument.IsOptional
            && (lacks(type, InstanceSchema.Member(Name, argument.Name)) || argument.LackedWord(lacks) is not null)));

    /// <summary>Whether an object of the type has no such field, whatever it is asked with.</summary>
    public bool IsUnknown(string type, Func<string, string, bool> lacks) =>
        lacks(type, Name)
        || (Selection is not null && lacks(type, InstanceSchema.Below(Name)))
        || (CountedBy is not null && lacks(CountedBy, "count"));

    public UpstreamArgument? Argument(string argument)
    {
        foreach (var given in Arguments)
        {
            if (given.Name == argument)
            {
                return given;
            }
        }

        return null;
    }
}
