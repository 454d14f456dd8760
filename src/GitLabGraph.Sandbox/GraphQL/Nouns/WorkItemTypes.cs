using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>The work item types of a project, a group or either seen as a namespace.</summary>
internal static class WorkItemTypes
{
    public static Listing<WorkItemTypeRow> Of(Place place, IResolverContext context)
    {
        var wanted = IssueListing.ReadTypes(context.Texts("name"));
        var types = TypeFields.Of(place, context.Viewer().World).Where(type => wanted?.Contains(type) ?? true);
        return new Listing<WorkItemTypeRow>(
            [.. types.Select(type => new WorkItemTypeRow(type, place))],
            RowOrder<WorkItemTypeRow>.ById(row => (long)row.Type));
    }
}
