using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>Estimated and spent time, in seconds and in words.</summary>
internal static class TimeEntity
{
    public static void Write(Utf8JsonWriter json, Target target, int estimate, RestCall call)
    {
        json.WritePropertyName("time_stats");
        WriteAlone(json, target, estimate, call);
    }

    public static void WriteAlone(Utf8JsonWriter json, Target target, int estimate, RestCall call)
    {
        var spent = call.World.SecondsSpentOn(target);
        json.WriteStartObject();
        json.Field("time_estimate", estimate);
        json.Field("total_time_spent", spent);
        json.Field("human_time_estimate", Durations.WriteOrNull(estimate));
        json.Field("human_total_time_spent", Durations.WriteOrNull(spent));
        json.WriteEndObject();
    }
}
