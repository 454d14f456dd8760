using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.GitLab.Tests.Rest;

/// <summary>Reads answers that GitLab gave or documents, and loses nothing of the fields that are modelled.</summary>
public sealed class RecordingsTests
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "gitlab", "recordings");

    /// <summary>What is in the recordings but not in this client, with the reason.</summary>
    private static readonly Dictionary<string, string> NotModelled = new()
    {
        ["create_dependency_list_export.json"] = "dependency lists are not part of the unified API",
        ["get_dependency_list_export.json"] = "dependency lists are not part of the unified API",
        ["download_dependency_list_export.json"] = "dependency lists are not part of the unified API",
        ["create_draft_note.json"] = "draft notes are seen by their author only",
        ["get_draft_note.json"] = "draft notes are seen by their author only",
        ["list_draft_notes.json"] = "draft notes are seen by their author only",
        ["update_draft_note.json"] = "draft notes are seen by their author only",
        ["create_group_ssh_certificates.json"] = "certificates are not part of the unified API",
        ["list_group_ssh_certificates.json"] = "certificates are not part of the unified API",
        ["create_project_feature_flag.json"] = "feature flags are not part of the unified API",
        ["get_project_feature_flag.json"] = "feature flags are not part of the unified API",
        ["list_project_feature_flags.json"] = "feature flags are not part of the unified API",
        ["update_project_feature_flag.json"] = "feature flags are not part of the unified API",
        ["get_compound_metrics.json"] = "Sidekiq's metrics are for administrators",
        ["get_pipeline_testreport.json"] = "test reports are not part of the unified API",
        ["get_signature.json"] = "commit signatures are not part of the unified API",
        ["get_user_associations_count.json"] = "counts come from GraphQL",
        ["list_todos.json"] = "to-dos come from GraphQL",
    };

    private static readonly Dictionary<string, JsonTypeInfo> Models = new()
    {
        ["create_member_role.json"] = RestJson.Default.RestMemberRole,
        ["list_member_roles.json"] = RestJson.Default.ListRestMemberRole,
        ["create_service_account_user.json"] = RestJson.Default.RestUser,
        ["get_branch.json"] = RestJson.Default.RestBranch,
        ["list_branches.json"] = RestJson.Default.ListRestBranch,
        ["get_commit.json"] = RestJson.Default.RestCommit,
        ["merge_request_commits.json"] = RestJson.Default.ListRestCommit,
        ["get_merge_request.json"] = RestJson.Default.RestMergeRequest,
        ["get_merge_requests.json"] = RestJson.Default.ListRestMergeRequest,
        ["get_merge_requests_author_username.json"] = RestJson.Default.ListRestMergeRequest,
        ["get_merge_requests_not_author_username.json"] = RestJson.Default.ListRestMergeRequest,
        ["merge_requests.json"] = RestJson.Default.ListRestMergeRequest,
        ["merge_requests_for_mr_commit_test.json"] = RestJson.Default.ListRestMergeRequest,
        ["merge_requests_for_mr_notes_test.json"] = RestJson.Default.ListRestMergeRequest,
        ["list_merge_request_diff.json"] = RestJson.Default.ListRestMergeRequestDiff,
        ["merge_request_notes.json"] = RestJson.Default.ListRestNote,
        ["get_serviceaccounts.json"] = RestJson.Default.ListRestUser,
        ["get_user.json"] = RestJson.Default.RestUser,
        ["get_user_admin.json"] = RestJson.Default.RestUser,
        ["search_users.json"] = RestJson.Default.ListRestUser,
        ["users_direct_api.json"] = RestJson.Default.ListRestUser,
        ["users.json"] = RestJson.Default.ListRestMember,
        ["get_user_memberships.json"] = RestJson.Default.ListRestMembership,
        ["issue_move.json"] = RestJson.Default.RestIssue,
        ["issues.json"] = RestJson.Default.ListRestIssue,
        ["list_group_iterations.json"] = RestJson.Default.ListRestIteration,
        ["pipeline.json"] = RestJson.Default.ListRestPipeline,
        ["pipeline_details.json"] = RestJson.Default.ListRestPipeline,
        ["deployments.json"] = RestJson.Default.ListRestDeployment,
        ["job.json"] = RestJson.Default.ListRestJob,
        ["trigger_job.json"] = RestJson.Default.ListRestJob,
    };

    public static TheoryData<string> Modelled() => [.. Models.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_recording_has_a_model_or_a_reason_why_there_is_none()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The recordings are not beside the repository.");

        Files().Select(path => Path.GetFileName(path)!).Except(Models.Keys).Except(NotModelled.Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modelled))]
    public void Loses_nothing_of_a_recorded_answer(string file)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The recordings are not beside the repository.");
        var model = Models[Path.GetFileName(file)];
        var text = File.ReadAllText(Files().Single(path => Path.GetFileName(path) == file));
        var read = JsonSerializer.Deserialize(text, model).ShouldNotBeNull();

        using var recorded = JsonDocument.Parse(text);
        using var written = JsonDocument.Parse(JsonSerializer.Serialize(read, model));
        var losses = new List<string>();
        Compare(recorded.RootElement, written.RootElement, ModelOf(model), file, losses);
        losses.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() =>
        new[] { "real", "from-docs" }.SelectMany(name => Directory.EnumerateFiles(Path.Combine(Folder, name), "*.json"));

    private static void Compare(
        JsonElement recorded, JsonElement written, JsonTypeInfo model, string place, List<string> losses)
    {
        if (recorded.ValueKind == JsonValueKind.Array)
        {
            recorded.GetArrayLength().ShouldBe(written.GetArrayLength(), place);

            foreach (var (was, became) in recorded.EnumerateArray().Zip(written.EnumerateArray()))
            {
                Compare(was, became, model, place + "[]", losses);
            }

            return;
        }

        if (recorded.ValueKind != JsonValueKind.Object || written.ValueKind != JsonValueKind.Object)
        {
            if (!SameValue(recorded, written))
            {
                losses.Add($"{place}: {recorded.GetRawText()} became {written.GetRawText()}");
            }

            return;
        }

        foreach (var property in model.Properties.Where(property => !property.IsExtensionData))
        {
            CompareMember(recorded, written, property, place, losses);
        }
    }

    private static void CompareMember(
        JsonElement recorded, JsonElement written, JsonPropertyInfo property, string place, List<string> losses)
    {
        if (!recorded.TryGetProperty(property.Name, out var was) || was.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (!written.TryGetProperty(property.Name, out var became))
        {
            losses.Add($"{place}.{property.Name}: {was.GetRawText()} was lost");
            return;
        }

        var type = RestJson.Default.Options.GetTypeInfo(property.PropertyType);
        Compare(was, became, ModelOf(type), $"{place}.{property.Name}", losses);
    }

    private static JsonTypeInfo ModelOf(JsonTypeInfo type) =>
        type.ElementType is { } element ? RestJson.Default.Options.GetTypeInfo(element) : type;

    private static bool SameValue(JsonElement was, JsonElement became)
    {
        if (was.ValueKind == JsonValueKind.String && became.ValueKind == JsonValueKind.String)
        {
            return was.GetString() == became.GetString()
                || (was.TryGetDateTimeOffset(out var time) && became.TryGetDateTimeOffset(out var same) && time == same)
                || (became.GetString()!.Length == 10 && was.GetString()!.StartsWith(became.GetString()!, StringComparison.Ordinal));
        }

        return was.ToString() == became.ToString()
            || (was.ValueKind == JsonValueKind.Number && was.GetDouble() == became.GetDouble());
    }
}
