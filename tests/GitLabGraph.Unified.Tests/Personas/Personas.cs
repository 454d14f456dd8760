using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Personas;

/// <summary>Every query of this folder, and what it is held to.</summary>
internal static class Personas
{
    public static string Folder { get; } = Path.Combine(UnifiedLab.Root, "tests", "GitLabGraph.Unified.Tests", "Personas");

    public static Dictionary<string, Persona> Known { get; } = new()
    {
        ["ticket-sync"] = new("developer", 1, new()
        {
            ["workspace.tickets.nodes.closedAt"] = "while it is open",
            ["workspace.tickets.nodes.description"] = "where nothing was written",
            ["workspace.tickets.nodes.dueDate"] = "where no day is set",
            ["workspace.tickets.nodes.milestone"] = "where it is planned into none",
            ["workspace.tickets.nodes.movedToUrl"] = "nowhere: no ticket of the sandbox was moved",
            ["workspace.tickets.nodes.duplicateOfUrl"] = "nowhere: no ticket of the sandbox is a duplicate",
            ["workspace.tickets.nodes.promotedToUrl"] = "nowhere: no ticket of the sandbox became an epic",
            ["workspace.tickets.nodes.parent"] = "where it is a part of nothing",
            ["workspace.tickets.nodes.priority"] = "where no tag of it has one",
            ["workspace.tickets.nodes.tags.nodes.scopedKey"] = "where the tag has no scope",
            ["workspace.tickets.nodes.tags.nodes.scopedValue"] = "where the tag has no scope",
            ["workspace.tickets.nodes.weight"] = "where nobody weighed it",
        }),
        ["comment-mirror"] = new("developer", 1, new()
        {
            ["workspace.tickets.nodes.comments.nodes.lastEditedAt"] = "nowhere: nobody edited a comment of the sandbox",
            ["workspace.tickets.nodes.comments.nodes.lastEditedBy"] = "nowhere: nobody edited a comment of the sandbox",
        }),
        // The workspace, the counts of its tags, and the history of tags of each of the ten tickets.
        ["label-workflow"] = new("developer", 13, new()
        {
            ["workspace.tags.nodes.scopedKey"] = "where the tag has no scope",
            ["workspace.tags.nodes.scopedValue"] = "where the tag has no scope",
            ["workspace.tickets.nodes.tags.nodes.scopedKey"] = "where the tag has no scope",
            ["workspace.tickets.nodes.tags.nodes.scopedValue"] = "where the tag has no scope",
        }),
        ["review-dashboard"] = new("developer", 1, new()
        {
            ["group.pullRequests.nodes.headPipeline"] = "where none was run",
            ["group.pullRequests.nodes.headPipeline.finishedAt"] = "while it runs",
        }),
        // The groups with their members, and the custom roles of each group.
        ["access-review"] = new("admin", 5, new()
        {
            ["groups.nodes.members.nodes.createdBy"] = "of the first owner",
            ["groups.nodes.members.nodes.customRole"] = "where the built-in role is all",
            ["groups.nodes.members.nodes.expiresAt"] = "nowhere: no membership of the sandbox's top-level groups ends",
            ["groups.nodes.members.nodes.user.lastActivityOn"] = "where there was none",
        }),
        // What was bought, who has it, who they are, why, and where; and one for the one who hides their profile.
        ["seat-report"] = new("owner", 12, new()
        {
            ["licenses.expiresOn"] = "of an add-on",
            ["licenses.maxUsedSeats"] = "of an add-on",
            ["licenses.seats.nodes.reason"] = "of an add-on",
            ["licenses.startsOn"] = "of an add-on",
            ["licenses.statusRaw"] = "nowhere: GitLab sets no flag on what is in force and paid",
        }),
        // The pull requests, and the tickets that each of them closed.
        ["lead-time"] = new("developer", 18, new()
        {
            ["repo.pullRequests.nodes.firstCommit.totalCount"] = "nowhere: GitLab does not count commits",
            ["repo.pullRequests.nodes.headPipeline.finishedAt"] = "while it runs",
            ["repo.pullRequests.nodes.words.nodes.systemAction"] = "of what a person wrote",
        }),
        // The incidents, how bad they were, and who closed each that is closed.
        ["restore-time"] = new("developer", 4, new()
        {
            ["workspace.tickets.nodes.closedAt"] = "while it is open",
            ["workspace.tickets.nodes.closedBy"] = "while it is open",
        }),
        // The environments, production's deployments and its first, incidents opened and closed: one each. And when the
        // deployments ended and what they brought, many in a document; in how many depends on which list comes first.
        ["dora"] = new("developer", 11, new()
        {
            ["repo.doraMetrics.timeToRestoreService"] = "nowhere: the repo has no incidents",
        }),
        // The ticket, and the newest commit of the default branch.
        ["agent-context"] = new("developer", 2, []),
        // The epics, and for each its old number, its tags' and its states' history, which tells who closed it, too.
        ["group-roadmap"] = new("developer", 38, new()
        {
            ["group.tickets.nodes.children.nodes.milestone"] = "where it is planned into none",
            ["group.tickets.nodes.closedAt"] = "while it is open",
            ["group.tickets.nodes.closedBy"] = "while it is open",
            ["group.tickets.nodes.dueDate"] = "where no day is set",
            ["group.tickets.nodes.events.nodes.tag"] = "of a change of something else",
            ["group.tickets.nodes.startDate"] = "where no day is set",
        }),
    };

    public static TheoryData<string> All => [.. Known.Keys];

    public static Persona Of(string name) => Known[name];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".graphql"));
}
