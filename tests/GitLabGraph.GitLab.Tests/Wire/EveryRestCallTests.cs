using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Rest.Work;

namespace GitLabGraph.GitLab.Tests.Wire;

/// <summary>Every typed REST call against the sandbox, with something of the answer that only a right route gives.</summary>
public sealed class EveryRestCallTests(SandboxFixture gitLab) : IClassFixture<SandboxFixture>
{
    private const string Api = "acme/platform/api";
    private const string Web = "acme/apps/web";
    private readonly UpstreamCall _call = UpstreamCall.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private GitLabClient Owner => gitLab.As("owner");

    private GitLabClient Admin => gitLab.As("admin");

    [Fact]
    public async Task Branches()
    {
        var branches = Owner.Branches;
        (await branches.CreateAsync(Web, "typed/#1-50%", "main", _call, Cancellation)).Name.ShouldBe("typed/#1-50%");
        (await branches.GetAsync(Web, "typed/#1-50%", _call, Cancellation)).Commit!.Id!.Length.ShouldBe(40);
        (await branches.List(Web, "^typed/", _call, pageSize: 1).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        await branches.DeleteAsync(Web, "typed/#1-50%", _call, Cancellation);
        (await branches.List(Web, "^typed/", _call).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commits()
    {
        var commits = await Owner.Commits.List(Api, "main", _call).ToListAsync(Cancellation);

        (await Owner.Commits.GetAsync(Api, commits[0].Id!, _call, Cancellation)).Title.ShouldBe(commits[0].Title);
        await Owner.Commits.ListMergeRequests(Api, commits[0].Id!, _call).ToListAsync(Cancellation);
    }

    [Fact]
    public async Task Groups_and_projects()
    {
        (await Owner.Groups.GetAsync("acme/platform", _call, Cancellation)).FullPath.ShouldBe("acme/platform");
        (await Owner.Groups.List(path => path.With("top_level_only", true), _call).ToListAsync(Cancellation)).Count.ShouldBeGreaterThan(1);
        (await Owner.Projects.GetAsync(Api, _call, Cancellation)).PathWithNamespace.ShouldBe(Api);
        (await Owner.Projects.List(path => path, _call).ToListAsync(Cancellation)).Count.ShouldBeGreaterThanOrEqualTo(12);
        (await Owner.Projects.ListOfGroup("acme", true, _call).ToListAsync(Cancellation)).Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Hooks()
    {
        var hooks = Owner.Hooks;
        var hook = await hooks.CreateAsync(Web, Members(("url", "https://example.com/a"), ("token", "s3cret")), _call, Cancellation);
        (await hooks.UpdateAsync(Web, hook.Id, Members(("url", "https://example.com/b"), ("issues_events", true)), _call, Cancellation))
            .IssuesEvents.ShouldBe(true);
        (await hooks.List(Web, _call).ToListAsync(Cancellation)).ShouldContain(row => row.Id == hook.Id);
        await hooks.DeleteAsync(Web, hook.Id, _call, Cancellation);
        (await hooks.List(Web, _call).ToListAsync(Cancellation)).ShouldNotContain(row => row.Id == hook.Id);
    }

    [Fact]
    public async Task Instance_and_token()
    {
        (await Owner.Instance.GetMetadataAsync(_call, Cancellation)).Enterprise.ShouldBe(true);
        (await Owner.Instance.GetTokenAsync(_call, Cancellation)).Scopes.ShouldBe(["api"]);
    }

    [Fact]
    public async Task Issues_with_their_comments_and_history()
    {
        var issues = await Owner.Issues.List(Api, path => path.With("pagination", "keyset").With("order_by", "created_at"), _call)
            .ToListAsync(Cancellation);
        var number = issues[0].Iid;

        (await Owner.Issues.GetAsync(Api, number, _call, Cancellation)).Title.ShouldBe(issues[0].Title);
        (await Owner.Issues.ListOfGroup("acme", path => path.With("state", "opened"), _call).ToListAsync(Cancellation)).Count
            .ShouldBeGreaterThan(100);
        var threads = await Owner.Issues.ListDiscussions(Api, number, _call).ToListAsync(Cancellation);
        (await Owner.Issues.ListNotes(Api, number, _call).ToListAsync(Cancellation)).Count
            .ShouldBe(threads.Sum(thread => thread.Notes!.Count));
        await EventsAsync(Api, number);
    }

    [Fact]
    public async Task Labels()
    {
        foreach (var owner in new[] { LabelOwner.Project(Web), LabelOwner.Group("acme") })
        {
            var labels = Owner.Labels;
            var label = await labels.CreateAsync(owner, Members(("name", "typed / call"), ("color", "#112233")), _call, Cancellation);
            (await labels.GetAsync(owner, "typed / call", _call, Cancellation)).Id.ShouldBe(label.Id);
            (await labels.UpdateAsync(owner, label.Id!.Value, Members(("color", "#445566")), _call, Cancellation))
                .Color.ShouldBe("#445566");
            (await labels.List(owner, withInherited: false, withCounts: true, _call).ToListAsync(Cancellation))
                .ShouldContain(row => row.Id == label.Id && row.OpenIssuesCount == 0);
            await labels.DeleteAsync(owner, label.Id!.Value, _call, Cancellation);
        }
    }

    [Fact]
    public async Task Members_and_roles()
    {
        var direct = await Owner.Members.ListOfProject(Api, withInherited: false, _call).ToListAsync(Cancellation);

        (await Owner.Members.ListOfProject(Api, withInherited: true, _call).ToListAsync(Cancellation)).Count
            .ShouldBeGreaterThan(direct.Count);
        (await Owner.Members.ListOfGroup("acme", withInherited: true, _call).ToListAsync(Cancellation))
            .ShouldContain(member => member.MemberRole != null);
        (await Owner.Members.ListRolesOfGroup("acme", _call).ToListAsync(Cancellation)).ShouldNotBeEmpty();
        (await Admin.Members.ListRolesOfInstance(_call).ToListAsync(Cancellation)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Merge_requests_with_their_approvals()
    {
        var requests = Owner.MergeRequests;
        var open = (await requests.List(Api, path => path.With("state", "opened"), _call).ToListAsync(Cancellation))
            .First(request => request.Author!.Username != "olivia");
        var number = open.Iid;

        (await requests.GetAsync(Api, number, _call, Cancellation)).DiffRefs!.HeadSha.ShouldBe(open.Sha);
        (await requests.ListCommits(Api, number, _call).ToListAsync(Cancellation)).ShouldNotBeEmpty();
        (await requests.ListDiffs(Api, number, _call).ToListAsync(Cancellation)).ShouldNotBeEmpty();
        await requests.ListClosedIssues(Api, number, _call).ToListAsync(Cancellation);
        (await requests.GetApprovalStateAsync(Api, number, _call, Cancellation)).Rules.ShouldNotBeNull();
        var before = await requests.GetApprovalsAsync(Api, number, _call, Cancellation);

        if (before.ApprovedBy!.All(approval => approval.User!.Username != "olivia"))
        {
            (await requests.ApproveAsync(Api, number, open.Sha, _call, Cancellation)).ApprovedBy!.Count
                .ShouldBe(before.ApprovedBy!.Count + 1);
        }

        await requests.UnapproveAsync(Api, number, _call, Cancellation);
        (await requests.GetApprovalsAsync(Api, number, _call, Cancellation)).ApprovedBy!
            .ShouldNotContain(approval => approval.User!.Username == "olivia");
        (await Owner.Events.ListStates(Api, EventfulKind.MergeRequest, number, _call).ToListAsync(Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Seats_and_licence()
    {
        var seats = await Owner.Seats.ListBillable("acme", _call).ToListAsync(Cancellation);

        (await Owner.Seats.ListMemberships("acme", seats[0].Id, _call).ToListAsync(Cancellation)).ShouldNotBeEmpty();
        (await Owner.Seats.GetSubscriptionAsync("acme", _call, Cancellation)).Usage!.SeatsInUse.ShouldBe(seats.Count);
        (await Admin.Seats.GetLicenseAsync(_call, Cancellation)).Plan.ShouldBe("ultimate");
    }

    [Fact]
    public async Task Uploads() =>
        (await Owner.Uploads.CreateAsync(Web, "typed.txt", "x"u8.ToArray(), _call, Cancellation)).Markdown!.ShouldContain("typed.txt");

    [Fact]
    public async Task Users()
    {
        var me = await Owner.Users.GetCurrentAsync(_call, Cancellation);

        (await Owner.Users.GetAsync(me.Id, _call, Cancellation)).Username.ShouldBe("olivia");
        (await Owner.Users.List(path => path.With("username", "dana"), _call).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        (await Owner.Users.ListEmails(_call).ToListAsync(Cancellation)).ShouldHaveSingleItem().Email!.ShouldBe("olivia@home.example.com");
    }

    private async Task EventsAsync(string project, int number)
    {
        var issue = await Owner.Issues.GetAsync(project, number, _call, Cancellation);
        var labels = await Owner.Events.ListLabels(project, EventfulKind.Issue, number, _call).ToListAsync(Cancellation);
        labels.Count(row => row.Action == "add").ShouldBeGreaterThanOrEqualTo(issue.Labels!.Count);
        await Owner.Events.ListStates(project, EventfulKind.Issue, number, _call).ToListAsync(Cancellation);
        await Owner.Events.ListMilestones(project, EventfulKind.Issue, number, _call).ToListAsync(Cancellation);
    }

    private static Dictionary<string, object?> Members(params (string Name, object? Value)[] members) =>
        members.ToDictionary(member => member.Name, member => member.Value);
}
