using GitLabGraph.Sandbox.World.Seeding.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// Grows the world out of one number. The order of the steps is part of the seed: each takes ids and chance from where
/// the one before left off.
/// </summary>
internal sealed class WorldSeed(GitLabWorld world)
{
    public void Sow()
    {
        var dice = new Dice(world.Options.Seed);
        new PeopleSeed(world, dice).Sow();
        new GroupSeed(world).Sow();
        new ProjectSeed(world, dice).Sow();
        new MemberSeed(world, dice).Sow();
        new AddOnSeed(world).Sow();
        new LabelSeed(world, dice).Sow();
        new MilestoneSeed(world, dice).Sow();
        new StatusSeed(world).Sow();
        new IssueSeed(world, dice).Sow();
        new LinkSeed(world, dice).Sow();
        new RepositorySeed(world, dice).Sow();
        new MergeRequestSeed(world, dice).Sow();
        new DeliverySeed(world, dice).Sow();
        new NoteAwardSeed(world).Sow();
        if (world.Options.Size == WorldSize.Large)
        {
            new LargeSeed(world).Sow();
        }
    }
}
