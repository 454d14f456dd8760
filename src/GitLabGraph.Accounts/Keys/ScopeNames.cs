namespace GitLabGraph.Accounts.Keys;

/// <summary>Scopes as people write them: <c>read</c>, <c>write</c>, <c>link</c>, <c>admin</c>.</summary>
public static class ScopeNames
{
    public static IReadOnlyList<string> All { get; } = NamesOf(CallerScopes.All);

    /// <summary>The names of scopes, in their order.</summary>
    public static IReadOnlyList<string> NamesOf(CallerScopes scopes) =>
        [.. Each.Where(each => scopes.HasFlag(each.Scope)).Select(static each => each.Name)];

    /// <summary>Reads names; false when there is none, or one of them is no scope.</summary>
    public static bool TryParse(IEnumerable<string> names, out CallerScopes scopes)
    {
        scopes = CallerScopes.None;
        foreach (var name in names)
        {
            var (_, scope) = Each.FirstOrDefault(each => each.Name == name.Trim());
            if (scope == CallerScopes.None)
            {
                return false;
            }

            scopes |= scope;
        }

        return scopes != CallerScopes.None;
    }

    private static (string Name, CallerScopes Scope)[] Each =>
    [
        ("read", CallerScopes.Read), ("write", CallerScopes.Write),
        ("link", CallerScopes.Link), ("admin", CallerScopes.Admin),
    ];
}
