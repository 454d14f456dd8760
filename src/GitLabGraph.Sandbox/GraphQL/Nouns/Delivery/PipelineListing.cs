using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>A project's pipelines, and one of them by its id, number or commit.</summary>
internal static class PipelineListing
{
    private static readonly RowOrder<Pipeline> NewestFirst =
        RowOrder<Pipeline>.ById(pipeline => pipeline.Id, isDescending: true);

    /// <summary>Who may not read pipelines gets an empty list, not none.</summary>
    public static Listing<Pipeline> Of(Project project, IResolverContext context)
    {
        if (!context.Viewer().CanReadPipelines(project))
        {
            return new Listing<Pipeline>([], NewestFirst);
        }

        var filter = new PipelineFilter
        {
            Scope = context.Text("scope")?.ToLowerInvariant(),
            Status = EnumWords.Read<PipelineStatus>(context.Text("status")),
            Ref = context.Text("ref"),
            Sha = context.Text("sha"),
            Source = context.Text("source"),
            Username = context.Text("username"),
            UpdatedAfter = context.Moment("updatedAfter"),
            UpdatedBefore = context.Moment("updatedBefore"),
        };
        return new Listing<Pipeline>([.. PipelineQuery.Run(context.Viewer().World, project, filter)], NewestFirst);
    }

    public static Pipeline? Find(Project project, IResolverContext context)
    {
        var id = context.Text("id");
        var iid = context.Text("iid");
        var sha = context.Text("sha");
        if (new[] { id, iid, sha }.Count(given => !string.IsNullOrEmpty(given)) != 1)
        {
            throw new GraphQLException("Provide one of ID, IID or SHA");
        }

        if (!context.Viewer().CanReadPipelines(project))
        {
            return null;
        }

        var number = Gid.Number(id, "Ci::Pipeline");
        return context.Viewer().World.Pipelines.Of(project.Id).LastOrDefault(pipeline =>
            (number is not null && pipeline.Id == number)
            || pipeline.Iid.ToString(CultureInfo.InvariantCulture) == iid
            || pipeline.Sha == sha);
    }

    public static Listing<Pipeline> Downstream(Pipeline pipeline, IResolverContext context) => new(
        [.. context.Viewer().World.Pipelines.All.Where(other => other.UpstreamId == pipeline.Id).Reverse()],
        NewestFirst);
}
