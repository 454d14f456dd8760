namespace GitLabGraph.Sandbox.World.People;

/// <summary>An address of a person, as GitLab's table of them has it: the primary one is among them.</summary>
public sealed record EmailRow(User Owner, string Address, int Place)
{
    public long Id => Place == 0 ? Owner.Id : (Owner.Id * 10_000) + Place;

    /// <summary>All of a person's, the primary one first.</summary>
    public static IEnumerable<EmailRow> Of(User owner) => owner.FurtherEmails
        .Prepend(owner.Email).Select((address, place) => new EmailRow(owner, address, place));
}
