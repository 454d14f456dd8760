using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// GitLab Duo for one group, as gitlab.com sells it, and for the instance, as a self-managed one has it.
/// </summary>
internal sealed class AddOnSeed(GitLabWorld world)
{
    public void Sow()
    {
        if (!world.Options.IsEnterprise)
        {
            return;
        }

        Add("acme", "CODE_SUGGESTIONS", 10, "mei", "dana", "aisha", "bjorn");
        Add("acme", "DUO_ENTERPRISE", 3, "priya", "nils", "olivia");
        Add(null, "DUO_ENTERPRISE", 50, "mei", "dana", "priya", "hana", "ivan");
    }

    private void Add(string? path, string name, int quantity, params string[] usernames) =>
        world.AddOnPurchases.Put(new AddOnPurchase
        {
            Id = world.AddOnPurchases.NextId(),
            GroupId = path is null ? null : world.FindGroup(path)!.Id,
            Name = name,
            Quantity = quantity,
            AssignedUserIds = [.. usernames.Select(username => world.FindUser(username)!.Id)],
        });
}
