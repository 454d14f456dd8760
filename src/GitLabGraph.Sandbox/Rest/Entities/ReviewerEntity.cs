using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>Reviewers of a merge request with the state of their review.</summary>
internal static class ReviewerEntity
{
    public static RestAnswer List(RestCall call, MergeRequest request) =>
        OffsetPage.Of(call, request.Reviewers, (json, reviewer) =>
    {
        json.WriteStartObject();
        UserEntity.Basic(json, "user", reviewer.UserId, call);
        json.Word("state", reviewer.State);
        json.Field("created_at", reviewer.CreatedAt);
        json.WriteEndObject();
    });
}
