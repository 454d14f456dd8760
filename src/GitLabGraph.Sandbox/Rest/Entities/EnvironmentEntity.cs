using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class EnvironmentEntity
{
    /// <summary>As a deployment tells of it.</summary>
    public static void Basic(Utf8JsonWriter json, DeployEnvironment environment)
    {
        json.WriteStartObject();
        BasicFields(json, environment);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DeployEnvironment environment, RestCall call, bool withProject)
    {
        json.WriteStartObject();
        Fields(json, environment);
        if (withProject)
        {
            json.WritePropertyName("project");
            ProjectEntity.Simple(json, call.World.Projects.Get(environment.ProjectId), call);
        }

        json.WriteEndObject();
    }

    /// <summary>One alone: with its last successful deployment, without its project.</summary>
    public static void WriteSingle(Utf8JsonWriter json, DeployEnvironment environment, RestCall call)
    {
        var last = DeploymentQuery.Last(call.World, environment, DeploymentStatus.Success);
        json.WriteStartObject();
        Fields(json, environment);
        json.Nested(
            "last_deployment", last, deployment => DeploymentEntity.Write(json, deployment, call, withPlace: false));
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, DeployEnvironment environment)
    {
        BasicFields(json, environment);
        json.Field("description", (string?)null);
        json.Field("tier", environment.Tier);
        json.Word("state", environment.State);
        json.Field("auto_stop_at", environment.AutoStopAt);
        json.Field("kubernetes_namespace", (string?)null);
        json.Field("flux_resource_path", (string?)null);
        json.Field("auto_stop_setting", "always");
    }

    private static void BasicFields(Utf8JsonWriter json, DeployEnvironment environment)
    {
        json.Field("id", environment.Id);
        json.Field("name", environment.Name);
        json.Field("slug", environment.Slug);
        json.Field("external_url", environment.ExternalUrl);
        json.Field("created_at", environment.CreatedAt);
        json.Field("updated_at", environment.UpdatedAt);
    }
}
