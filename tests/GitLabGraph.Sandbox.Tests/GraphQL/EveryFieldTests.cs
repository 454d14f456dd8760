using System.Text.Json;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>
/// Asks every field of every type that has rows, as an admin: none fails, and none is null wherever it is asked,
/// except those
/// that the seeded world has no row for.
/// </summary>
public sealed class EveryFieldTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Everywhere =
        "namespace(fullPath: \"acme\") { workItems(includeDescendants: true, sort: UPDATED_DESC) { nodes { SLOT } } }";
    private const string Widgets = "project(fullPath: \"acme/platform/api\") { workItems { nodes { widgets { ... on NAME { SLOT } } } } }";
    private const string Requests = "group(fullPath: \"acme\") { mergeRequests(includeSubgroups: true) { nodes { SLOT } } }";
    private const string Api = "project(fullPath: \"acme/platform/api\") { SLOT }";

    private const string Releases = "project(fullPath: \"acme/platform/api\") { releases { nodes { SLOT } } }";

    private const string AddOnIds = "addOnPurchaseIds: [\"gid://gitlab/GitlabSubscriptions::AddOnPurchase/3\"]";
    private const string AddOnUsers = $"selfManagedAddOnEligibleUsers(addOnType: DUO_ENTERPRISE, {AddOnIds}) {{ nodes {{ SLOT }} }}";

    /// <summary>Where the rows of each type are found.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["Project"] = "projects { nodes { SLOT } }",
        ["Repository"] = Api.Replace("SLOT", "repository { SLOT }"),
        ["RepositoryLanguage"] = Api.Replace("SLOT", "languages { SLOT }"),
        ["Group"] = "groups { nodes { SLOT } }",
        ["Namespace"] = Api.Replace("SLOT", "namespace { SLOT }"),
        ["WorkItem"] = Everywhere,
        ["Issue"] = "issues { nodes { SLOT } }",
        ["Epic"] = "issues { nodes { epic { SLOT } } }",
        ["WorkItemType"] = Api.Replace("SLOT", "workItemTypes { nodes { SLOT } }"),
        ["WorkItemStatus"] = "group(fullPath: \"acme\") { statuses { nodes { SLOT } } }",
        ["Label"] = Api.Replace("SLOT", "labels(includeAncestorGroups: true) { nodes { SLOT } }"),
        ["Milestone"] = "group(fullPath: \"acme\") { milestones(includeDescendants: true) { nodes { SLOT } } }",
        ["Note"] = Requests.Replace("SLOT", "notes { nodes { SLOT } }"),
        ["Discussion"] = Requests.Replace("SLOT", "discussions { nodes { SLOT } }"),
        ["AwardEmoji"] = Requests.Replace("SLOT", "notes { nodes { awardEmoji { nodes { SLOT } } } }"),
        ["SystemNoteMetadata"] = Requests.Replace("SLOT", "notes { nodes { systemNoteMetadata { SLOT } } }"),
        ["DiffPosition"] = Requests.Replace("SLOT", "notes { nodes { position { SLOT } } }"),
        ["DiffRefs"] = Requests.Replace("SLOT", "diffRefs { SLOT }"),
        ["MergeRequest"] = Requests,
        ["MergeRequestReviewer"] = Requests.Replace("SLOT", "reviewers { nodes { SLOT } }"),
        ["MergeRequestAssignee"] = Requests.Replace("SLOT", "assignees { nodes { SLOT } }"),
        ["MergeRequestAuthor"] = Requests.Replace("SLOT", "author { SLOT }"),
        ["MergeRequestParticipant"] = Requests.Replace("SLOT", "participants { nodes { SLOT } }"),
        ["UserMergeRequestInteraction"] = Requests.Replace("SLOT", "reviewers { nodes { mergeRequestInteraction { SLOT } } }"),
        ["DiffStatsSummary"] = Requests.Replace("SLOT", "diffStatsSummary { SLOT }"),
        ["Pipeline"] = "project(fullPath: \"acme/platform/api\") { pipelines { nodes { SLOT } } "
            + "children: pipelines(source: \"parent_pipeline\") { nodes { SLOT } } }",
        ["CiJob"] = Api.Replace("SLOT", "pipelines(first: 40) { nodes { jobs { nodes { SLOT } } } }"),
        ["CiStage"] = Api.Replace("SLOT", "pipelines(first: 40) { nodes { stages { nodes { SLOT } } } }"),
        ["Environment"] = Api.Replace("SLOT", "environment(name: \"review/7-new-menu\") { SLOT }"),
        ["Deployment"] = Api.Replace("SLOT", "environment(name: \"production\") { deployments { nodes { SLOT } } }"),
        ["Release"] = Releases,
        ["ReleaseAssets"] = Releases.Replace("SLOT", "assets { SLOT }"),
        ["ReleaseAssetLink"] = Releases.Replace("SLOT", "assets { links { nodes { SLOT } } }"),
        ["ReleaseSource"] = Releases.Replace("SLOT", "assets { sources { nodes { SLOT } } }"),
        ["ReleaseLinks"] = Releases.Replace("SLOT", "links { SLOT }"),
        ["Dora"] = Api.Replace("SLOT", "dora { SLOT }"),
        ["GroupDora"] = "group(fullPath: \"acme\") { dora { SLOT } }",
        ["DoraMetric"] = "group(fullPath: \"acme\") { dora { "
            + "metrics(startDate: \"2025-12-01\", endDate: \"2026-03-01\", interval: MONTHLY) { SLOT } } }",
        ["DetailedStatus"] = Requests.Replace("SLOT", "headPipeline { detailedStatus { SLOT } }"),
        ["Commit"] = Requests.Replace("SLOT", "commits { nodes { SLOT } }"),
        ["UserCore"] = "users { nodes { SLOT } }",
        ["CurrentUser"] = "currentUser { SLOT }",
        ["Email"] = "currentUser { emails { nodes { SLOT } } }",
        ["GroupMember"] = "group(fullPath: \"acme/platform/data\") { groupMembers { nodes { SLOT } } }",
        ["ProjectMember"] = Api.Replace("SLOT", "projectMembers { nodes { ... on ProjectMember { SLOT } } }"),
        ["AccessLevel"] = "group(fullPath: \"acme\") { groupMembers { nodes { accessLevel { SLOT } } } }",
        ["MemberRole"] = "group(fullPath: \"acme\") { memberRoles { nodes { SLOT } } }",
        ["CustomizableStandardPermission"] =
            "group(fullPath: \"acme\") { memberRoles { nodes { enabledPermissions { nodes { SLOT } } } } }",
        ["StandardRole"] = "group(fullPath: \"acme\") { standardRoles { nodes { SLOT } } }",
        ["LinkedWorkItemType"] =
            "group(fullPath: \"acme\") { issues(includeSubgroups: true) { nodes { linkedWorkItems { nodes { SLOT } } } } }",
        ["WorkItemClosingMergeRequest"] = Widgets.Replace("NAME", "WorkItemWidgetDevelopment")
            .Replace("SLOT", "closingMergeRequests { nodes { SLOT } }"),
        ["AddOnPurchase"] = "addOnPurchases { SLOT }",
        ["CurrentLicense"] = "currentLicense { SLOT }",
        ["AddOnUser"] = AddOnUsers,
        ["UserAddOnAssignment"] = AddOnUsers.Replace("SLOT", $"addOnAssignments({AddOnIds}) {{ nodes {{ SLOT }} }}"),
        ["Metadata"] = "metadata { SLOT }",
        ["PageInfo"] = "groups { pageInfo { SLOT } }",
    };

    /// <summary>Answered for one project of an operation, or by one of several arguments: tested on their own.</summary>
    private static readonly HashSet<string> AskedElsewhere = ["Project.environments", "Project.pipeline"];

    /// <summary>Null for every row on a healthy GitLab too, or for every row of this world.</summary>
    private static readonly HashSet<string> AlwaysNull =
    [
        // No group and no project has a picture.
        "Project.avatarUrl",
        "Namespace.avatarUrl",
        "Group.avatarUrl",

        // Nothing was moved, marked as a duplicate or edited, and nothing is about to be deleted.
        "WorkItem.duplicatedToWorkItemUrl",
        "WorkItem.movedToWorkItemUrl",
        "WorkItem.promotedToEpicUrl",
        "Issue.movedTo",
        "Issue.closedAsDuplicateOf",
        "WorkItemWidgetDescription.lastEditedAt",
        "WorkItemWidgetDescription.lastEditedBy",
        "Note.lastEditedAt",
        "Note.lastEditedBy",
        "Project.markedForDeletionOn",
        "Group.markedForDeletionOn",

        // Comments on diffs stand on added lines.
        "DiffPosition.oldLine",

        // Statuses of the system have no description, and nobody leaves this project by date.
        "WorkItemStatus.description",
        "ProjectMember.expiresAt",
    ];

    public static TheoryData<string> Types => [.. Places.Keys.Concat(WidgetTypes())];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_field_answers_without_an_error_and_for_some_row_with_a_value(string name)
    {
        using var client = sandboxes.As("admin");
        var type = TypeOf(name);
        var fields = type.Fields
            .Where(field => field.Arguments.All(argument => !argument.IsRequired) && !AskedElsewhere.Contains(field.Coordinate.ToString()))
            .ToArray();
        var place = Places.GetValueOrDefault(name) ?? Widgets.Replace("NAME", name);

        var data = await client.DataAsync($"{{ {place.Replace("SLOT", "__typename " + string.Join(' ', fields.Select(Select)))} }}");

        var rows = data.Objects()
            .Where(
                row =>
                    row.TryGetProperty("__typename", out var found) && found.GetString() == name
                        && row.TryGetProperty(fields[0].Name, out _))
            .ToArray();
        rows.ShouldNotBeEmpty();
        fields.Where(field => rows.All(row => IsMissing(row, field.Name)))
            .Select(field => field.Coordinate)
            .Except(AlwaysNull)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_that_has_rows_is_asked()
    {
        SandboxSchema.Create(SandboxSchema.ReadSdl()).Types.OfType<ObjectType>()
            .Where(
                type =>
                    !type.IsIntrospection
                        && type.Name is not ("Query" or "Mutation" or "QueryComplexity" or "Branch" or "QuickActionsStatus"))
            .Select(type => type.Name)
            .Where(name => !name.EndsWith("Connection", StringComparison.Ordinal) && !name.EndsWith("Edge", StringComparison.Ordinal)
                && !name.EndsWith("Payload", StringComparison.Ordinal)
                && !name.StartsWith("WorkItemWidgetDefinition", StringComparison.Ordinal))
            .Except(Places.Keys.Concat(WidgetTypes()))
            .ShouldBeEmpty();
    }

    private static ObjectType TypeOf(string name) =>
        SandboxSchema.Create(new SandboxOptions()).TryGetType(name, out var type) ? (ObjectType)type : throw new ArgumentException(name);

    private static IEnumerable<string> WidgetTypes() => SandboxSchema.Create(SandboxSchema.ReadSdl()).Types.OfType<ObjectType>()
        .Where(type => type.Interfaces.Any(item => item.Name == "WorkItemWidget"))
        .Select(type => type.Name);

    // What somebody may see anywhere is listed by a filter only.
    private static string Select(OutputField field) => field.Type.Named is CompositeType
        ? $"{field.Name}{(field.Coordinate == "CurrentUser.workItems" ? "(state: all)" : "")} {{ __typename }}"
        : field.Name;

    private static bool IsMissing(JsonElement row, string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null;
}
