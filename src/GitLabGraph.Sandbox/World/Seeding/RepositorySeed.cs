using System.Globalization;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Files, a straight history on main, and branches whose names need encoding.</summary>
internal sealed class RepositorySeed(GitLabWorld world, Dice dice)
{
    private static readonly string[] BranchNames =
        ["release/2026.1", "feature/with/many/slashes", "fix/#42-crash", "perf/100%-cpu",
            "user@host", "umlaut-äöü", "plus+sign and-more"];

    public void Sow()
    {
        foreach (var project in world.Projects.All.Where(project => !project.IsEmpty))
        {
            SowFiles(project);
            var commits = SowHistory(project);
            SowBranches(project, commits);
        }
    }

    private void SowFiles(Project project)
    {
        AddFile(project, "README.md", $"# {project.Name}\n\n{project.Description}\n");
        AddFile(project, "src/main.txt", "Hello\n");
        AddFile(project, "docs/how to.md", "A path with a space.\n");
        AddFile(project, ".gitlab-ci.yml", "test:\n  script: make test\n");
    }

    private void AddFile(Project project, string path, string content)
        => world.Files.Put(
            new RepositoryFile { Id = world.Files.NextId(), ProjectId = project.Id, Path = path, Content = content });

    private List<Commit> SowHistory(Project project)
    {
        List<Commit> commits = [];
        var people = world.SeenBy(null).MembersOf(project.Place, withInherited: true).Select(member => member.UserId)
            .DefaultIfEmpty(project.OwnerId ?? 1).ToArray();
        var moments = Enumerable.Range(0, dice.Between(12, 40))
            .Select(_ => dice.Moment(SeedTime.FirstIssue, SeedTime.End.AddDays(-30))).Order().ToArray();
        foreach (var at in moments)
        {
            var author = world.Users.Get(dice.Pick(people));
            var title = Words.Title(dice);
            commits.Add(world.Commits.Put(new Commit
            {
                Id = world.Commits.NextId(),
                ProjectId = project.Id,
                Sha = Traces.Sha(
                    string.Create(
                        CultureInfo.InvariantCulture, $"{project.FullPath} {commits.Count} {world.Options.Seed}")),
                ParentShas = commits.Count == 0 ? [] : [commits[^1].Sha],
                Title = title,
                Message = dice.Chance(0.4) ? $"{title}\n\nBecause it had to be done.\n" : $"{title}\n",
                AuthorName = author.Name,
                AuthorEmail = author.Email,
                AuthoredAt = at,
                CommittedAt = at.AddMinutes(3),
            }));
        }

        return commits;
    }

    private void SowBranches(Project project, List<Commit> commits)
    {
        AddBranch(project, project.DefaultBranch!, commits[^1], isProtected: true);
        foreach (
            var name in dice.PickSome(BranchNames, project.Path == "api" ? BranchNames.Length : dice.Between(2, 5)))
        {
            AddBranch(project, name, dice.Pick(commits), name.StartsWith("release/", StringComparison.Ordinal));
        }
    }

    private void AddBranch(Project project, string name, Commit commit, bool isProtected) =>
        world.Branches.Put(new Branch
    {
        Id = world.Branches.NextId(),
        ProjectId = project.Id,
        Name = name,
        Sha = commit.Sha,
        IsProtected = isProtected,
        IsMerged = name != project.DefaultBranch,
        DevelopersCanMerge = isProtected && name == project.DefaultBranch,
        DevelopersCanPush = !isProtected,
    });
}
