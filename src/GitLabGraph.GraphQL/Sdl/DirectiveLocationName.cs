using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Conventions;

namespace GitLabGraph.GraphQL.Sdl;

/// <summary>Directive locations as documents write them.</summary>
internal static class DirectiveLocationName
{
    private static readonly Dictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(DirectiveLocation location) => Naming.UpperSnakeCase(location.ToString());

    public static bool TryParse(string name, out DirectiveLocation location) =>
        ByName.TryGetValue(name, out location);
}
