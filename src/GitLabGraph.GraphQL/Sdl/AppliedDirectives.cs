using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl;

/// <summary>
/// Reads the directives of the specification off a definition. They become properties of the type; what remains are
/// directives that others understand.
/// </summary>
internal static class AppliedDirectives
{
    /// <summary>Null when the definition is not deprecated.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        if (Find(directives, SpecifiedDirectives.Deprecated.Name) is not { } directive)
        {
            return null;
        }

        return Argument(directive, "reason") switch
        {
            null => SpecifiedDirectives.DefaultDeprecationReason,
            StringValueNode reason => reason.Value,
            _ => null,
        };
    }

    public static string? SpecifiedBy(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.SpecifiedBy.Name) is { } directive
            ? (Argument(directive, "url") as StringValueNode)?.Value
            : null;

    public static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.OneOf.Name) is not null;

    public static IEnumerable<DirectiveNode> Remaining(IReadOnlyList<DirectiveNode> directives) =>
        directives.Where(directive => !SpecifiedDirectives.Contains(directive.Name.Value));

    public static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);
}
