namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>The project or group that a label belongs to, by id or full path.</summary>
public sealed record LabelOwner
{
    private LabelOwner(string places, string id) => Route = new RestPath(places).Value(id).Then("labels");

    internal RestPath Route { get; }

    public static LabelOwner Project(string idOrPath) => new("projects", idOrPath);

    public static LabelOwner Group(string idOrPath) => new("groups", idOrPath);
}
