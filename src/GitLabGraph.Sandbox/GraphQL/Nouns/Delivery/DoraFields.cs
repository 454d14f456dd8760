using System.Collections.Immutable;
using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>DORA's metrics: null for whom GitLab does not show them.</summary>
internal static class DoraFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<Project>("Project").Field("dora", (project, viewer) =>
            viewer.CanReadDora(project.Place) ? new DoraRow([project]) : null);
        bindings.On<Group>("Group").Field("dora", (group, viewer) => viewer.CanReadDora(group.Place)
            ? new DoraRow([.. viewer.World.SelfAndDescendants(group)
                .SelectMany(below => viewer.World.Projects.Of(below.Id))])
            : null);
        bindings.On<DoraRow>("Dora", "GroupDora").Field("metrics", (row, context) => Metrics(row, context));
        bindings.On<DoraMetric>("DoraMetric").Field(
            "date", row => row.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static ImmutableArray<DoraMetric> Metrics(DoraRow row, IResolverContext context)
    {
        var today = context.Viewer().World.Clock.Today;
        var request = new DoraRequest(
            row.Projects,
            GitLabTime.ReadDay(context.Text("startDate")) ?? today.AddMonths(-3),
            GitLabTime.ReadDay(context.Text("endDate")) ?? today,
            EnumWords.Read<DoraInterval>(context.Text("interval")) ?? DoraInterval.Daily,
            [.. (context.Texts("environmentTiers") ?? ["PRODUCTION"]).Select(tier => tier.ToLowerInvariant())]);
        if (request.Refusal is { } refusal)
        {
            throw new GraphQLException(refusal);
        }

        var rows = DoraQuery.Run(context.Viewer().World, request);
        return AsksForDates(context) ? DoraQuery.Filled(rows, request) : rows;
    }

    // GitLab fills the gaps only of a list in which one can tell them.
    private static bool AsksForDates(IResolverContext context) =>
        context.Schema.TryGetType("DoraMetric", out var type)
        && context.GetSelections((ObjectType)type).Any(selection => selection.Field.Name == "date");
}
