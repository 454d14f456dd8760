using System.Reflection;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Of each thing that GitLab tells a hundred of in one go, as many as a test wants.</summary>
public sealed class CrowdedLab : UnifiedLab, IAsyncLifetime
{
    private const int Most = 250;

    private MergeRequest _request = null!;
    private Release _release = null!;
    private Issue _issue = null!;
    private List<User> _people = [];

    public int Number => (int)_request.Iid;

    public int Ticket => (int)_issue.Iid;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var world = GitLab.World;
        var project = world.FindProject("acme/platform/api")!.Id;
        _request = world.MergeRequests.Of(project)[0];
        _release = world.Releases.Of(project).MinBy(static release => release.CreatedAt)!;
        _issue = world.Issues.Of(Place.OfProject(project)).First(issue => world.LinksOf(issue.Id).IsEmpty
            && world.Notes.Of(Target.Issue(issue.Id)).Any(static note => !note.IsSystem));
        _people = [.. Enumerable.Range(0, Most).Select(index => world.Users.All[1] with
        {
            Id = 700_000 + index, Username = $"approver-{index:000}", Name = $"Approver {index}",
        })];
        _people.ForEach(person => Put(world.Users, person));
    }

    public void Approve(int count) => Put(GitLab.World.MergeRequests, _request with
    {
        Approvals = [.. _people.Take(count).Select(person => new Approval(person.Id, _request.CreatedAt))],
    });

    public void Attach(int count) => Put(GitLab.World.Releases, _release with
    {
        Links = [.. Enumerable.Range(1, count).Select(static index =>
            new ReleaseLink(900_000 + index, $"asset-{index:000}", $"https://example.com/{index}", "other"))],
    });

    /// <summary>Links a ticket to others, of which the developer may see some; the hidden ones come first.</summary>
    public void LinkTo(int seen, int hidden)
    {
        var world = GitLab.World;
        world.IssueLinks.All.Where(link => link.SourceId == _issue.Id).ToList()
            .ForEach(link => Call(world.IssueLinks, "Remove", link.Id));
        var secret = world.Issues.Of(Place.OfProject(world.FindProject("globex/portal")!.Id))[0];
        var templates = Enumerable.Repeat(_issue, seen).Concat(Enumerable.Repeat(secret, hidden));

        foreach (var (index, template) in templates.Index())
        {
            var other = template with { Id = 800_000 + index, Iid = 800_000 + index, Title = $"Other {index}" };
            Put(world.Issues, other);
            Put(world.IssueLinks, new IssueLink
            {
                Id = 990_000 - index, SourceId = _issue.Id, TargetId = other.Id, CreatedAt = _issue.CreatedAt,
            });
        }
    }

    /// <summary>So many custom roles of the instance; GitLab allows ten of a group and any number of an instance.</summary>
    public void Appoint(int count)
    {
        var roles = GitLab.World.MemberRoles;
        var role = roles.All[0];
        roles.All.ToList().ForEach(present => Call(roles, "Remove", present.Id));

        for (var index = 0; index < count; index++)
        {
            Put(roles, role with { Id = 500_000 + index, GroupId = null, Name = $"Role {index:000}" });
        }
    }

    /// <summary>Gives the owner of the token so many addresses.</summary>
    public void Address(int count)
    {
        var owner = GitLab.World.FindUser("dana")!;
        Put(GitLab.World.Users, owner with
        {
            FurtherEmails = [.. Enumerable.Range(1, count - 1).Select(static index => $"dana+{index:000}@example.com")],
        });
    }

    /// <summary>Gives so many people a seat of the instance's add-on.</summary>
    public void Seat(int count)
    {
        var addOns = GitLab.World.AddOnPurchases;
        Put(addOns, addOns.All.First(static addOn => addOn.GroupId is null) with
        {
            AssignedUserIds = [.. _people.Take(count).Select(static person => person.Id)],
        });
    }

    /// <summary>So many react to the first comment of a ticket, the last of them with what nobody did before.</summary>
    public void React(int count)
    {
        var world = GitLab.World;
        var note = world.Notes.Of(Target.Issue(_issue.Id)).First(static note => !note.IsSystem);
        world.Awards.Of(Target.Note(note.Id)).ToList().ForEach(award => Call(world.Awards, "Remove", award.Id));

        for (var index = 0; index < count; index++)
        {
            Put(world.Awards, new Award
            {
                Id = 800_000 + index,
                Target = Target.Note(note.Id),
                UserId = _people[index].Id,
                Name = index == count - 1 ? "rocket" : "thumbsup",
                CreatedAt = note.CreatedAt,
            });
        }
    }

    /// <summary>So many projects of a group have labels of these titles, too, and theirs are older.</summary>
    public void Label(string group, IEnumerable<string> titles, int count)
    {
        var world = GitLab.World;
        var (project, label) = (world.Projects.Of(world.FindGroup(group)!.Id)[0], world.Labels.All[0]);

        for (var index = 0; index < count; index++)
        {
            var sibling = project with { Id = 600_000 + index, Path = $"copy-{index}", Name = $"Copy {index}" };
            Put(world.Projects, sibling);

            foreach (var (place, title) in titles.Index())
            {
                Put(world.Labels, label with
                {
                    Id = -1 - index - (place * count), Title = title, Place = Place.OfProject(sibling.Id),
                });
            }
        }
    }

    // So many rows as take hours by hand: the sandbox has no way to make them for one request.
    private static void Put(object table, object row) => Call(table, "Put", row);

    private static void Call(object table, string method, object argument) =>
        table.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(table, [argument]);
}
