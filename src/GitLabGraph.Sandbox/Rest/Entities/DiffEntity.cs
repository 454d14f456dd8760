using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>
/// One changed file. The text is made up, but has as many added and removed lines as the figures say.
/// </summary>
internal static class DiffEntity
{
    public static void Write(Utf8JsonWriter json, DiffStat file)
    {
        var lines = Enumerable.Range(1, file.Deletions).Select(number => $"-old line {number}")
            .Concat(Enumerable.Range(1, file.Additions).Select(number => $"+new line {number}"));
        json.WriteStartObject();
        json.Field("diff", $"@@ -1,{file.Deletions} +1,{file.Additions} @@\n{string.Join('\n', lines)}\n");
        json.Field("collapsed", false);
        json.Field("too_large", false);
        json.Field("new_path", file.Path);
        json.Field("old_path", file.Path);
        json.Field("a_mode", "100644");
        json.Field("b_mode", "100644");
        json.Field("new_file", false);
        json.Field("renamed_file", false);
        json.Field("deleted_file", false);
        json.Field("generated_file", false);
        json.WriteEndObject();
    }
}
