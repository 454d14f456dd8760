using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class DeploymentEntity
{
    public static void Write(Utf8JsonWriter json, Deployment deployment, RestCall call, bool withPlace = true)
    {
        json.WriteStartObject();
        Fields(json, deployment, call, withPlace);
        json.WriteEndObject();
    }

    /// <summary>One alone: on Enterprise Edition with its approvals.</summary>
    public static void WriteSingle(Utf8JsonWriter json, Deployment deployment, RestCall call)
    {
        json.WriteStartObject();
        Fields(json, deployment, call, withPlace: true);
        if (call.Instance.Options.IsEnterprise)
        {
            json.Field("pending_approval_count", 0);
            json.Texts("approvals", []);
            json.WriteStartObject("approval_summary");
            json.Texts("rules", []);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Deployment deployment, RestCall call, bool withPlace)
    {
        json.Field("id", deployment.Id);
        json.Field("iid", deployment.Iid);
        json.Field("ref", deployment.Ref);
        json.Field("sha", deployment.Sha);
        json.Field("created_at", deployment.CreatedAt);
        json.Field("updated_at", deployment.UpdatedAt);
        UserEntity.Basic(json, "user", deployment.UserId, call);
        if (withPlace)
        {
            json.WritePropertyName("environment");
            EnvironmentEntity.Basic(json, call.World.Environments.Get(deployment.EnvironmentId));
        }

        var job = deployment.JobId is { } id ? call.World.Jobs.Find(id) : null;
        json.Nested("deployable", job, row => JobEntity.Write(json, row, call));
        json.Word("status", deployment.Status);
    }
}
