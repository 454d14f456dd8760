using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>What the instance says about itself.</summary>
internal static class InstanceEndpoints
{
    private const string Revision = "6a2c1f9d8e7";

    public static void Map(RestRouter router, SandboxInstance instance)
    {
        router.Get("/version", call => Describe(call), isOpenToReadUser: true);
        if (instance.Has(15, 2))
        {
            router.Get("/metadata", call => Describe(call), isOpenToReadUser: true);
        }
    }

    private static RestAnswer Describe(RestCall call)
        => call.User is null ? RestAnswer.Unauthorized : RestAnswer.Json(json => Write(json, call));

    private static void Write(Utf8JsonWriter json, RestCall call)
    {
        json.WriteStartObject();
        json.Field("version", call.Instance.VersionText);
        json.Field("revision", Revision);
        json.WriteStartObject("kas");
        json.Field("enabled", false);
        json.WriteNull("externalUrl");
        json.WriteNull("version");
        json.WriteEndObject();
        json.Field("enterprise", call.Instance.Options.IsEnterprise);
        json.WriteEndObject();
    }
}
