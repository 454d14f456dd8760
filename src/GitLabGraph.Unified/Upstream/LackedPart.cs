using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Finds what a question is about among what an instance is known to lack.</summary>
internal static class LackedPart
{
    /// <summary>GitLab's name of what is lacking; null when the question can be asked.</summary>
    public static string? Of(UpstreamField root, InstanceSchema schema) =>
        root.IsLacked("Query", schema.Lacks)
            ? NameOf(root, "Query", schema)
            : root.Selection is { } below ? In(below, schema) : null;

    private static string? In(UpstreamSelection selection, InstanceSchema schema)
    {
        foreach (var field in selection.Fields)
        {
            var isLacked = selection.TypeName is { } type && field.IsLacked(type, schema.Lacks);

            if (isLacked && field.IsRequired)
            {
                return NameOf(field, selection.TypeName!, schema);
            }

            if (!isLacked && field.Selection is { } below && In(below, schema) is { } found)
            {
                return found;
            }
        }

        return InFragments(selection, schema);
    }

    private static string? InFragments(UpstreamSelection selection, InstanceSchema schema)
    {
        foreach (var (type, fragment) in selection.Fragments)
        {
            if (schema.Lacks(type, "") && fragment.Fields.Any(static field => field.IsRequired))
            {
                return type;
            }

            if (In(fragment, schema) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string NameOf(UpstreamField field, string type, InstanceSchema schema) =>
        field.IsUnknown(type, schema.Lacks)
            ? $"{type}.{field.Name}"
            : field.Arguments.Select(argument => NameOf(argument, field, type, schema)).OfType<string>().First();

    private static string? NameOf(UpstreamArgument argument, UpstreamField field, string type, InstanceSchema schema) =>
        schema.Lacks(type, InstanceSchema.Member(field.Name, argument.Name))
            ? $"argument \"{argument.Name}\" of {type}.{field.Name}"
            : argument.LackedWord(schema.Lacks) is { } word ? $"{word} among {argument.EnumType}" : null;
}
