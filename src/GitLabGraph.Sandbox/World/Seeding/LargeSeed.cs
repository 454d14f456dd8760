namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// A project with very many issues. Only the project is made at once; its issues and their comments are made when
/// somebody first looks, so that a world nobody measures starts as fast as the normal one.
/// </summary>
internal sealed class LargeSeed(GitLabWorld world)
{
    public const string ProjectPath = "acme/archive/everything";

    public void Sow()
    {
        var project = new ProjectSeed(world, new Dice(world.Options.Seed))
            .Make(ProjectPath, "Everything", Visibility.Public, "Go", "Very many tickets.") with
        { DefaultBranch = null };
        world.Remember(project);
        var issues = new LargeIssues(world, project);
        world.Issues.Lazy = issues;
        world.Notes.Lazy = new LargeNotes(world, issues);
    }
}
