using GitLabGraph.Sandbox.Rest.Endpoints;
using GitLabGraph.Sandbox.Rest.Routing;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>The table of contents of the REST API.</summary>
internal static class RestRoutes
{
    public static RestRouter Build(SandboxInstance instance)
    {
        var router = new RestRouter();
        InstanceEndpoints.Map(router, instance);
        TokenEndpoints.Map(router);
        AccessTokenEndpoints.Map(router);
        UserEndpoints.Map(router);
        GroupEndpoints.Map(router);
        MemberEndpoints.Map(router);
        LicenseEndpoints.Map(router, instance);
        ProjectEndpoints.Map(router);
        LabelEndpoints.Map(router);
        MilestoneEndpoints.Map(router);
        IssueEndpoints.Map(router);
        EpicEndpoints.Map(router, instance);
        LinkEndpoints.Map(router);
        MergeRequestEndpoints.Map(router);
        MergeEndpoints.Map(router);
        NoteEndpoints.Map(router);
        DiscussionEndpoints.Map(router);
        AwardEndpoints.Map(router);
        TimeEndpoints.Map(router);
        ResourceEventEndpoints.Map(router);
        BranchEndpoints.Map(router);
        CommitEndpoints.Map(router);
        FileEndpoints.Map(router);
        ReleaseEndpoints.Map(router);
        PipelineEndpoints.Map(router);
        EnvironmentEndpoints.Map(router);
        DeploymentEndpoints.Map(router);
        DoraEndpoints.Map(router, instance);
        HookEndpoints.Map(router, instance);
        UploadEndpoints.Map(router);
        return router;
    }
}
