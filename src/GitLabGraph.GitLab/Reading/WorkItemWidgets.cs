using GitLabGraph.GitLab.Generated;

namespace GitLabGraph.GitLab.Reading;

/// <summary>Finds a work item's widget. Most of a work item stands in widgets, in no promised order.</summary>
public static class WorkItemWidgets
{
    /// <summary>
    /// The widget of a kind; null where the work item's type has none or it was not asked. Needs <c>type</c> or
    /// <c>__typename</c> of each widget to be asked.
    /// </summary>
    public static T? Widget<T>(this GitLabWorkItem workItem, GitLabWorkItemWidgetType type)
        where T : struct, IGitLabValue<T>
    {
        foreach (var widget in workItem.Widgets)
        {
            if (widget.Type == type)
            {
                return widget.As<T>();
            }
        }

        return null;
    }
}
