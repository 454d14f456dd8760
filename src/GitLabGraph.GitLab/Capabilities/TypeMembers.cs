namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// A type of an instance's schema: its fields with their arguments, or its input fields, or its values.
/// </summary>
/// <param name="Exists">False: the instance does not know the type.</param>
/// <param name="Members">
/// Names of fields, input fields or enum values, deprecated and experimental ones included.
/// </param>
/// <param name="Arguments">As <c>field.argument</c>.</param>
public sealed record TypeMembers(bool Exists, IReadOnlySet<string> Members, IReadOnlySet<string> Arguments)
{
    public bool Has(string member) => Members.Contains(member);

    public bool HasArgument(string field, string argument) => Arguments.Contains($"{field}.{argument}");
}
