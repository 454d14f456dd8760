using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Merge requests in every state, with their branch, commits, pipeline, reviews and comments.</summary>
internal sealed class MergeRequestSeed(GitLabWorld world, Dice dice)
{
    private static readonly (string Path, int Count)[] Counts =
    [
        ("acme/handbook", 12), ("acme/platform/api", 55), ("acme/platform/gateway", 25), (
            "acme/platform/data/warehouse", 12),
        ("acme/apps/web", 26), ("acme/apps/mobile/android", 10), ("acme/apps/mobile/ios", 8), ("commons/toolbox", 6),
        ("globex/portal", 10), ("globex/research/simulator", 4), ("initech/reports/tps-reports", 2),
    ];

    private readonly CommentSeed _comments = new(world, dice);
    private readonly ReviewSeed _reviews = new(dice);

    public void Sow()
    {
        foreach (var (path, count) in Counts)
        {
            var project = world.FindProject(path)!;
            var people = world.SeenBy(null).MembersOf(project.Place, withInherited: true)
                .Where(member => member.AccessLevel >= AccessLevel.Developer)
                .Select(member => member.UserId)
                .Where(id => world.Users.Get(id).Kind == UserKind.Human)
                .ToImmutableArray();
            var moments = Enumerable.Range(0, count)
                .Select(_ => dice.Moment(SeedTime.End.AddDays(-200), SeedTime.End.AddHours(-3))).Order().ToArray();
            for (var index = 0; index < count; index++)
            {
                SowOne(project, people, index + 1, moments[index]);
            }
        }
    }

    private void SowOne(Project project, ImmutableArray<long> people, int iid, DateTimeOffset createdAt)
    {
        var state = State();
        var author = dice.Pick(people);
        var title = Words.Title(dice);
        var branch = $"{iid}-{string.Concat(title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))[..Math.Min(24, title.Length)]}";
        var updatedAt = dice.Moment(createdAt, SeedTime.End.AddHours(-1));
        var trunk = world.FindBranch(project.Id, "main")!;
        var commits = SowCommits(project, trunk.Sha, branch, author, createdAt);
        var head = commits[^1].Sha;
        var id = world.MergeRequests.NextId();
        var pipeline = dice.Chance(0.9) ? SowPipeline(project, head, iid, author, id, createdAt) : null;
        var issue = Issue(project);
        var isDraft = state == MergeRequestState.Opened && dice.Chance(0.15);
        var (reviewers, approvals) = _reviews.Make(people.Remove(author), createdAt, updatedAt, state);
        var request = world.MergeRequests.Put(new MergeRequest
        {
            Id = id,
            Iid = iid,
            ProjectId = project.Id,
            SourceProjectId = state == MergeRequestState.Closed
                && dice.Chance(0.1)
                && project.Path == "web" ? null : project.Id,
            Title = isDraft ? $"Draft: {title}" : title,
            Description = issue is null
                ? Words.Description(dice)
                : $"{Words.Description(dice)}\n\nCloses #{issue.Iid}".Trim(),
            State = state,
            SourceBranch = branch,
            TargetBranch = "main",
            HeadSha = head,
            BaseSha = trunk.Sha,
            MergeCommitSha = state == MergeRequestState.Merged ? Traces.Sha($"merge {id}") : null,
            AuthorId = author,
            AssigneeIds = dice.Chance(0.8) ? [author] : [],
            Reviewers = reviewers,
            Approvals = approvals,
            LabelIds = Labels(project),
            DiffStats = DiffStats(),
            ClosesIssueIds = issue is null ? [] : [issue.Id],
            MilestoneId = Milestone(project),
            HeadPipelineId = pipeline?.Id,
            HasConflicts = state == MergeRequestState.Opened && dice.Chance(0.1),
            IsSquashed = dice.Chance(0.3),
            RemovesSourceBranch = dice.Chance(0.7),
            IsDiscussionLocked = dice.Chance(0.02) ? true : null,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            MergedAt = state == MergeRequestState.Merged ? updatedAt : null,
            MergedById = state == MergeRequestState.Merged ? dice.Pick(people) : null,
            ClosedAt = state == MergeRequestState.Closed ? updatedAt : null,
            ClosedById = state == MergeRequestState.Closed ? author : null,
            SubscriberIds = [author],
        });
        SowBranch(request, head);
        SowHistory(request, people);
    }

    private MergeRequestState State() => dice.Between(1, 100) switch
    {
        <= 42 => MergeRequestState.Opened,
        <= 82 => MergeRequestState.Merged,
        <= 98 => MergeRequestState.Closed,
        _ => MergeRequestState.Locked,
    };

    private List<Commit> SowCommits(Project project, string parent, string branch, long author, DateTimeOffset from)
    {
        List<Commit> commits = [];
        var user = world.Users.Get(author);
        var count = dice.Between(1, 4);
        for (var index = 0; index < count; index++)
        {
            var title = Words.Title(dice);
            var at = from.AddMinutes(-60 + (10 * index));
            commits.Add(world.Commits.Put(new Commit
            {
                Id = world.Commits.NextId(),
                ProjectId = project.Id,
                Sha = Traces.Sha($"{project.FullPath} {branch} {index} {world.Options.Seed}"),
                ParentShas = [index == 0 ? parent : commits[^1].Sha],
                Title = title,
                Message = title + "\n",
                AuthorName = user.Name,
                AuthorEmail = user.Email,
                AuthoredAt = at,
                CommittedAt = at,
            }));
        }

        return commits;
    }

    private Pipeline SowPipeline(
        Project project, string sha, int iid, long user, long requestId, DateTimeOffset createdAt)
    {
        var status = dice.Pick<PipelineStatus>([PipelineStatus.Success, PipelineStatus.Success, PipelineStatus.Success,
            PipelineStatus.Failed, PipelineStatus.Running, PipelineStatus.Canceled, PipelineStatus.Manual]);
        var isOver = status is not (PipelineStatus.Running or PipelineStatus.Manual);
        var id = world.Pipelines.NextId();
        return world.Pipelines.Put(new Pipeline
        {
            Id = id,
            Iid = world.Pipelines.Of(project.Id).Length + 1,
            ProjectId = project.Id,
            Sha = sha,
            Ref = $"refs/merge-requests/{iid}/head",
            Status = status,
            Source = "merge_request_event",
            UserId = user,
            MergeRequestId = requestId,
            CreatedAt = createdAt.AddSeconds(5),
            UpdatedAt = createdAt.AddMinutes(12),
            StartedAt = createdAt.AddSeconds(40),
            FinishedAt = isOver ? createdAt.AddMinutes(12) : null,
            Coverage = status == PipelineStatus.Success ? $"{dice.Between(60, 98)}.{dice.Between(10, 99)}" : null,
        });
    }

    private Planning.Issue? Issue(Project project)
    {
        var issues = world.Issues.Of(project.Place);
        return issues.Length > 0 && dice.Chance(0.4) ? dice.Pick(issues) : null;
    }

    private ImmutableArray<long> Labels(Project project)
        => [.. dice.PickSome(
            [.. world.WithAncestors(project.Place)
            .SelectMany(place => world.Labels.Of(place))
            .Where(label => !label.IsArchived)],
            dice.Between(0, 4))
            .GroupBy(label => label.ScopeKey ?? label.Title)
            .Select(labels => labels.First().Id)];

    private long? Milestone(Project project)
    {
        var milestones = world.WithAncestors(project.Place).SelectMany(place => world.Milestones.Of(place)).ToArray();
        return milestones.Length > 0 && dice.Chance(0.4) ? dice.Pick(milestones).Id : null;
    }

    private ImmutableArray<DiffStat> DiffStats()
        => [.. dice.PickSome(
            ["README.md", "src/main.txt", "src/router.txt", "src/model/user.txt",
                "docs/how to.md", "test/main_test.txt"],
            dice.Between(1, 5))
            .Select(path => new DiffStat(path, dice.Between(0, 80), dice.Between(0, 40)))];

    private void SowBranch(MergeRequest request, string head)
    {
        if (request.State == MergeRequestState.Merged && request.RemovesSourceBranch)
        {
            return;
        }

        world.Branches.Put(new Branch
        {
            Id = world.Branches.NextId(),
            ProjectId = request.ProjectId,
            Name = request.SourceBranch,
            Sha = head,
            IsMerged = request.State == MergeRequestState.Merged,
            DevelopersCanPush = true,
            DevelopersCanMerge = true,
        });
    }

    private void SowHistory(MergeRequest request, ImmutableArray<long> people)
    {
        var position = new DiffPosition
        {
            BaseSha = request.BaseSha,
            StartSha = request.BaseSha,
            HeadSha = request.HeadSha,
            OldPath = request.DiffStats[0].Path,
            NewPath = request.DiffStats[0].Path,
            NewLine = dice.Between(1, 30),
        };
        _comments.Sow(
            request.AsTarget,
            people,
            dice.Between(0, 7),
            request.CreatedAt,
            request.UpdatedAt,
            mayBeInternal: false,
            position);
        foreach (var label in request.LabelIds)
        {
            world.Changes.Traces.Label(request.AsTarget, request.AuthorId, request.CreatedAt, label, isAdded: true);
        }

        foreach (var approval in request.Approvals)
        {
            world.Changes.Traces.SystemNote(
                request.AsTarget, approval.UserId, approval.ApprovedAt, "approved", "approved this merge request");
        }

        if (request.State is MergeRequestState.Merged or MergeRequestState.Closed)
        {
            world.Changes.Traces.State(request.AsTarget, request.MergedById ?? request.AuthorId, request.UpdatedAt,
                request.State == MergeRequestState.Merged ? "merged" : "closed");
        }
    }
}
