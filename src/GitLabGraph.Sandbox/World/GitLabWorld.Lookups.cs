using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using Thread = GitLabGraph.Sandbox.World.Discussion.Thread;

namespace GitLabGraph.Sandbox.World;

public sealed partial class GitLabWorld
{
    private readonly ConcurrentDictionary<string, long> _groupPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, long> _projectPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, long> _oldProjectPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, long> _usernames = new(StringComparer.OrdinalIgnoreCase);

    public Group? FindGroup(string fullPath)
        => _groupPaths.TryGetValue(fullPath, out var id) ? Groups.Find(id) : null;

    public Project? FindProject(string fullPath)
        => _projectPaths.TryGetValue(fullPath, out var id) ? Projects.Find(id) : null;

    /// <summary>The project that had a path once, while no other has it.</summary>
    public Project? FindMovedProject(string oldPath)
        => _oldProjectPaths.TryGetValue(oldPath, out var id) ? Projects.Find(id) : null;

    public User? FindUser(string username)
        => _usernames.TryGetValue(username, out var id) ? Users.Find(id) : null;

    /// <summary>By number within the project or group, as clients ask for it.</summary>
    public Issue? FindIssue(Place place, int iid)
        => Issues.SnapshotOf(place).ByIid(iid, issue => issue.Iid);

    public MergeRequest? FindMergeRequest(long projectId, int iid)
        => MergeRequests.SnapshotOf(projectId).ByIid(iid, request => request.Iid);

    public Branch? FindBranch(long projectId, string name)
        => Branches.Of(projectId).FirstOrDefault(branch => branch.Name == name);

    public Tag? FindTag(long projectId, string name)
        => Tags.Of(projectId).FirstOrDefault(tag => tag.Name == name);

    /// <summary>By full hash, a unique beginning of at least seven digits, or a branch's name.</summary>
    public Commit? FindCommit(long projectId, string reference)
    {
        var sha = FindBranch(projectId, reference)?.Sha ?? reference;
        return sha.Length < 7
            ? null
            : Commits.Of(projectId).FirstOrDefault(commit => commit.Sha.StartsWith(sha, StringComparison.Ordinal));
    }

    /// <summary>The commits reachable from one, newest first.</summary>
    public IEnumerable<Commit> HistoryOf(long projectId, string sha)
    {
        var bySha = Commits.Of(projectId).ToDictionary(commit => commit.Sha);
        var reached = new SortedSet<(long Id, string Sha)>();
        void Reach(string next)
        {
            if (bySha.TryGetValue(next, out var commit))
            {
                reached.Add((commit.Id, next));
            }
        }

        Reach(sha);
        while (reached.Count > 0)
        {
            var newest = reached.Max;
            reached.Remove(newest);
            var commit = bySha[newest.Sha];
            yield return commit;
            foreach (var parent in commit.ParentShas)
            {
                Reach(parent);
            }
        }
    }

    /// <summary>The group and those above it, nearest first.</summary>
    public IEnumerable<Group> SelfAndAncestors(long? groupId)
    {
        for (var group = groupId is { } id ? Groups.Find(id) : null;
             group is not null;
             group = group.ParentId is { } parent ? Groups.Find(parent) : null)
        {
            yield return group;
        }
    }

    public IEnumerable<Group> AncestorsOf(Place place) => place.Kind == PlaceKind.Group
        ? SelfAndAncestors(place.Id).Skip(1)
        : SelfAndAncestors(Projects.Find(place.Id)?.GroupId);

    /// <summary>The place itself, then the groups above it, nearest first.</summary>
    public IEnumerable<Place> WithAncestors(Place place) => [place, .. AncestorsOf(place).Select(group => group.Place)];

    public IEnumerable<Group> SelfAndDescendants(Group group)
        => [group, .. Groups.Of(group.Id).SelectMany(SelfAndDescendants)];

    public Group? RootOf(Place place) => place.Kind == PlaceKind.Group
        ? SelfAndAncestors(place.Id).LastOrDefault()
        : AncestorsOf(place).LastOrDefault();

    public string PathOf(Place place) => place.Kind == PlaceKind.Group
        ? Groups.Get(place.Id).FullPath
        : Projects.Get(place.Id).FullPath;

    /// <summary>The threads of an item in the order they began.</summary>
    public ImmutableArray<Thread> ThreadsOf(Target target)
        => [.. Notes.Of(target).GroupBy(note => note.DiscussionId).Select(notes => new Thread(notes.Key, [.. notes]))];

    /// <summary>The links of an item seen from it: a stored "blocks" is "is blocked by" for its target.</summary>
    public ImmutableArray<(IssueLink Link, Issue Other, IssueLinkType Type)> LinksOf(long issueId)
        => [.. IssueLinks.All
            .Where(link => link.SourceId == issueId || link.TargetId == issueId)
            .Select(link => link.SourceId == issueId
                ? (link, Issues.Get(link.TargetId), link.Type)
                : (link, Issues.Get(link.SourceId), Reverse(link.Type)))];

    public int SecondsSpentOn(Target target) => Timelogs.Of(target).Sum(timelog => timelog.Seconds);

    /// <summary>The statuses an item of a place may have: its root group's own, else GitLab's; none on CE.</summary>
    public ImmutableArray<IssueStatus> StatusesFor(Place place)
    {
        if (!Options.IsEnterprise)
        {
            return [];
        }

        var own = RootOf(place) is { } root ? Statuses.Of(root.Id) : [];
        return own.IsEmpty ? Statuses.Of(0) : own;
    }

    /// <summary>Comments that count: not system notes.</summary>
    public int CommentCountOf(Target target) => Notes.Of(target).Count(note => !note.IsSystem);

    public int AwardCountOf(Target target, string name) => Awards.Of(target).Count(award => award.Name == name);

    internal void Remember(Group group) => _groupPaths[Groups.Put(group).FullPath] = group.Id;

    internal void Remember(Project project)
    {
        _projectPaths[Projects.Put(project).FullPath] = project.Id;
        _oldProjectPaths.TryRemove(project.FullPath, out _);
    }

    /// <summary>The group goes on at another path, and nothing leads there from the old one.</summary>
    internal void Forward(Group from, Group to)
    {
        _groupPaths.TryRemove(from.FullPath, out _);
        Remember(to);
    }

    /// <summary>The project goes on at another path, and the old one leads there.</summary>
    internal void Forward(Project from, Project to)
    {
        _projectPaths.TryRemove(from.FullPath, out _);
        Remember(to);
        _oldProjectPaths[from.FullPath] = to.Id;
    }

    internal void Remember(User user) => _usernames[Users.Put(user).Username] = user.Id;

    internal void ForgetPath(Project project) => _projectPaths.TryRemove(project.FullPath, out _);

    private static IssueLinkType Reverse(IssueLinkType type)
        => type == IssueLinkType.Blocks ? IssueLinkType.IsBlockedBy : type;
}
