using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Values that make sense in the sandbox's world, by the name of the argument or input field that takes them.</summary>
internal sealed class WorldValues(
    IReadOnlyDictionary<string, string[]> ids, IReadOnlyDictionary<string, string[]> cursors)
{
    private static readonly Dictionary<string, object[]> Known = new()
    {
        ["search"] = ["api", "the", "web", "login", "e p", "fix the"],
        ["author"] = ["dana", "mei", "rosa"],
        ["assignee"] = ["dana", "mei", "bjorn"],
        ["reviewer"] = ["mei", "dana"],
        ["approvedBy"] = ["mei", "aisha"],
        ["username"] = ["dana", "mei", "nobody-here"],
        ["usernames"] = ["dana", "mei", "gus"],
        ["tags"] = ["bug", "feature", "backend"],
        ["anyTag"] = ["bug", "feature"],
        ["withoutTags"] = ["bug"],
        ["numbers"] = [1, 2, 3, 5],
        ["milestone"] = ["no such milestone"],
        ["path"] = ["acme/platform/api", "acme/handbook", "acme", "globex/portal", "acme/platform"],
        ["topic"] = ["backend"],
        ["language"] = ["Go"],
        ["headBranch"] = ["main"],
        ["baseBranch"] = ["main"],
        ["name"] = ["main", "production", "no-such-name"],
        ["environment"] = ["production", "staging"],
        ["environments"] = ["production", "staging"],
        ["sourceRaw"] = ["push", "schedule"],
        ["triggeredBy"] = ["dana", "mei"],
        ["ref"] = ["main"],
        ["from"] = ["2025-12-01"],
        ["to"] = ["2026-02-28"],
        ["finishedAfter"] = ["2026-01-01T00:00:00Z"],
        ["minAccessLevel"] = [30, 40],
        ["createdAfter"] = ["2024-01-01T00:00:00Z"],
        ["updatedAfter"] = ["2025-01-01T00:00:00Z"],
        ["createdBefore"] = ["2025-06-01T00:00:00Z"],
        ["updatedBefore"] = ["2025-11-01T00:00:00Z"],
        ["dueAfter"] = ["2025-01-01"],
    };

    /// <summary>Fields that list when they are given nothing but a page, with cursors of their own.</summary>
    private static readonly string[] Paged = ["workspaces", "repos", "groups", "users", "tickets"];

    /// <summary>The type whose id an argument of type ID takes.</summary>
    private static string? TypeOf(string argument, string owner) => argument switch
    {
        "id" => char.ToUpperInvariant(owner[0]) + owner[1..],
        "workspace" => "Workspace",
        "group" or "parent" => "Group",
        "repo" => "Repo",
        "ids" => "Node",
        _ => null,
    };

    public object[] For(string argument, string owner) => argument switch
    {
        "reference" => owner == "ticket"
            ? ["acme/platform/api#3", "acme/handbook#1", "acme/platform/api#99999"]
            : ["acme/platform/api!2", "acme/platform/api!1"],
        "after" => cursors.TryGetValue(owner, out var known) ? known : [],
        _ when Known.TryGetValue(argument, out var values) => values,
        _ when TypeOf(argument, owner) is { } type && ids.TryGetValue(type, out var found) => found,
        _ => [],
    };

    public static async Task<WorldValues> CollectAsync(Func<string, Task<LabAnswer>> ask)
    {
        var ids = new Dictionary<string, string[]>();
        var cursors = new Dictionary<string, string[]>();

        foreach (var (field, type) in new[]
        {
            ("tickets", "Ticket"), ("workspaces", "Workspace"), ("repos", "Repo"), ("groups", "Group"), ("users", "User"),
        })
        {
            var answer = (await ask($"{{ {field}(first: 12) {{ nodes {{ id }} }} }}")).ShouldBeClean();
            ids[type] = Texts(answer, $"{field}.nodes", "id");
        }

        foreach (var field in Paged)
        {
            var answer = (await ask($"{{ {field}(first: 3) {{ edges {{ cursor }} }} }}")).ShouldBeClean();
            cursors[field] = Texts(answer, $"{field}.edges", "cursor");
        }

        var pulls = (await ask("{ repo(path: \"acme/platform/api\") { pullRequests(first: 8) { nodes { id } } } "
            + "ticket(reference: \"acme/platform/api#3\") { comments(first: 5) { nodes { id } } } }")).ShouldBeClean();
        ids["PullRequest"] = Texts(pulls, "repo.pullRequests.nodes", "id");
        ids["Comment"] = Texts(pulls, "ticket.comments.nodes", "id");
        var delivery = (await ask("{ repo(path: \"acme/platform/api\") { environments(first: 5) { nodes { id } } "
            + "deployments(first: 5) { nodes { id } } } }")).ShouldBeClean();
        ids["Environment"] = Texts(delivery, "repo.environments.nodes", "id");
        ids["Deployment"] = Texts(delivery, "repo.deployments.nodes", "id");
        ids["Node"] = [.. ids.Values.SelectMany(static all => all.Take(6))];
        return new WorldValues(ids, cursors);
    }

    private static string[] Texts(LabAnswer answer, string list, string member) =>
        [.. answer.At(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
}
