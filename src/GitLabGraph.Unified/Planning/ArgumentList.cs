namespace GitLabGraph.Unified.Planning;

/// <summary>Arguments as they are gathered: what the client did not give is not sent.</summary>
internal sealed class ArgumentList
{
    private readonly List<UpstreamArgument> _arguments = [];

    public IReadOnlyList<UpstreamArgument> Arguments => _arguments;

    public ArgumentList Add(string name, string type, object? value)
    {
        if (value is not null)
        {
            _arguments.Add(new UpstreamArgument(name, type, value));
        }

        return this;
    }

    /// <summary>
    /// Has a list tell what lies in archived projects, too, as those of one project do. Where an instance lacks the
    /// argument, its list has them.
    /// </summary>
    public ArgumentList AddArchived()
    {
        _arguments.Add(new UpstreamArgument("includeArchived", "Boolean", true) { IsOptional = true });
        return this;
    }

    /// <summary>Adds an input object of those members that are given; none at all sends nothing.</summary>
    public ArgumentList AddObject(string name, string type, params (string Name, object? Value)[] members)
    {
        var given = members.Where(static member => member.Value is not null)
            .ToDictionary(static member => member.Name, static member => member.Value);
        return Add(name, type, given.Count > 0 ? given : null);
    }
}
