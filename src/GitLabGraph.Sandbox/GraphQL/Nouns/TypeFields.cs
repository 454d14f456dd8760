using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>WorkItemType with its widget definitions, and WorkItemStatus.</summary>
internal static class TypeFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<WorkItemTypeRow>("WorkItemType")
            .Field("id", row => Gid.Of("WorkItems::Type", (int)row.Type))
            .Field("name", (row, context) => context.Instance().Options.TypeNames.GetValueOrDefault(
                row.Type, IssueWords.TypeName(row.Type)))
            .Field("iconName", row => $"work-item-{IssueWords.TypeName(row.Type).ToLowerInvariant().Replace(' ', '-')}")
            .Field("widgetDefinitions", (row, context) => Widget
                .TypesOf(row.Type, context.Viewer().World.Options.IsEnterprise)
                .Where(type => Widget.IsIn(context, type))
                .Select(type => new WidgetDefinition(type, row))
                .ToArray());
        BindDefinitions(bindings);
        bindings.On<IssueStatus>("WorkItemStatus")
            .Field("id", status => status.RootGroupId is null
                ? Gid.Of("WorkItems::Statuses::SystemDefined::Status", status.Id)
                : Gid.Of("WorkItems::Statuses::Custom::Status", status.Id))
            .Field("name", status => status.Name)
            .Field("category", status => IssueWords.Category(status.Category))
            .Field("color", status => status.Color)
            .Field("description", status => status.Description)
            .Field("iconName", status => status.IconName)
            .Field("position", status => status.Position);
    }

    private static void BindDefinitions(FieldBindings bindings)
    {
        bindings.On<WidgetDefinition>([.. WidgetDefinition.TypeNames]).Field("type", definition => definition.Type);
        bindings.On<WidgetDefinition>("WorkItemWidgetDefinitionAssignees")
            .Field("allowsMultipleAssignees", (_, viewer) => viewer.World.Options.IsEnterprise);
        bindings.On<WidgetDefinition>("WorkItemWidgetDefinitionLabels")
            .Field("allowsScopedLabels", (_, viewer) => viewer.World.Options.IsEnterprise);
        bindings.On<WidgetDefinition>("WorkItemWidgetDefinitionWeight")
            .Field("editable", _ => true)
            .Field("rollUp", _ => false);
        bindings.On<WidgetDefinition>("WorkItemWidgetDefinitionStatus")
            .Field("allowedStatuses", (definition, viewer) => viewer.World.StatusesFor(definition.Row.Place))
            .Field("defaultOpenStatus", (definition, viewer) =>
                viewer.World.StatusesFor(definition.Row.Place).FirstOrDefault(status => status.IsDefaultOpen))
            .Field("defaultClosedStatus", (definition, viewer) =>
                viewer.World.StatusesFor(definition.Row.Place).FirstOrDefault(status => status.IsDefaultClosed));
    }

    /// <summary>
    /// The types that a place knows: epics live in groups of paid editions, the rest in projects. A person's namespace,
    /// in which no work items are, lists all of them.
    /// </summary>
    public static IEnumerable<IssueType> Of(Place place, GitLabWorld world) => place.Kind switch
    {
        PlaceKind.Group when place == NamespaceRow.OfPeople => OfProjects(world).Concat(OfGroups(world)),
        PlaceKind.Group => OfGroups(world),
        _ => OfProjects(world),
    };

    private static IEnumerable<IssueType> OfGroups(GitLabWorld world) =>
        world.Options.IsEnterprise ? [IssueType.Epic] : [];

    private static IEnumerable<IssueType> OfProjects(GitLabWorld world) => world.Options.IsEnterprise
        ? Enum.GetValues<IssueType>().Where(type => type != IssueType.Epic)
        : [IssueType.Issue, IssueType.Incident, IssueType.Task, IssueType.Ticket];
}
