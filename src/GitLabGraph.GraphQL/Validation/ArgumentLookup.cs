using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>Looks for an argument by its name.</summary>
internal static class ArgumentLookup
{
    public static ArgumentNode? Find(this IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].Name.Value == name)
            {
                return arguments[index];
            }
        }

        return null;
    }

    public static bool Contains(this IReadOnlyList<ArgumentNode> arguments, string name) =>
        arguments.Find(name) is not null;
}
