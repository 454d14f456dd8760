using System.Text;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// GitLab's names for the widgets of a work item: a type in a fragment, an enum value in an argument.
/// </summary>
internal static class Widgets
{
    private const string Prefix = "WorkItemWidget";

    public static string TypeName(string widget) => Prefix + widget;

    /// <summary>The widgets that a selection has fragments for, as values of <c>WorkItemWidgetType</c>.</summary>
    public static IReadOnlyList<string> TypesOf(UpstreamSelection widgets, Func<string, string, bool> lacks) =>
        [.. widgets.Fragments.Where(fragment => !lacks(fragment.Key, "")).Select(static fragment => Value(fragment.Key))
            .Order()];

    // WorkItemWidgetStartAndDueDate is START_AND_DUE_DATE.
    private static string Value(string typeName)
    {
        var text = new StringBuilder();

        foreach (var character in typeName.AsSpan(Prefix.Length))
        {
            if (char.IsUpper(character) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
