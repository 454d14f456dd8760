using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Sight;

public sealed partial class Viewer
{
    /// <summary>
    /// Everybody who sees an open project, Reporters, and with public jobs Guests. Who switched GitLab's own CI off may
    /// still have another's, so only a feature for members bars.
    /// </summary>
    public bool CanReadPipelines(Project project)
        => CanSee(project)
            && (project.BuildsAccess == FeatureAccess.Disabled || IsOn(project, project.BuildsAccess))
            && (CanReadAsReporter(project)
                || (project.HasPublicJobs && LevelIn(project.Place) >= AccessLevel.Guest));

    /// <summary>Jobs: public ones are for everybody who sees the project.</summary>
    public bool CanReadJobs(Project project)
        => CanSee(project)
            && IsOn(project, project.BuildsAccess)
            && (project.HasPublicJobs || LevelIn(project.Place) >= AccessLevel.Reporter);

    /// <summary>Environments and deployments; they go with the jobs where those are switched off.</summary>
    public bool CanReadEnvironments(Project project)
        => CanSee(project)
            && IsOn(project, project.BuildsAccess)
            && IsOn(project, project.EnvironmentsAccess)
            && CanReadAsReporter(project);

    /// <summary>Guests too: what needs the code is left out of what they get.</summary>
    public bool CanReadReleases(Project project) => CanSee(project) && IsOn(project, project.ReleasesAccess);

    /// <summary>Lists of a group's releases are for its members.</summary>
    public bool CanReadReleases(Group group) => LevelIn(group.Place) >= AccessLevel.Guest;

    /// <summary>DORA's metrics are Ultimate's.</summary>
    public bool CanReadDora(Place place)
        => World.Options.IsEnterprise
            && World.RootOf(place) is { } root
            && World.Subscriptions.Find(root.Id) is { PlanCode: "ultimate" }
            && LevelIn(place) >= AccessLevel.Reporter;

    private bool CanReadAsReporter(Project project)
        => IsOpenTo(project.Visibility) || LevelIn(project.Place) >= AccessLevel.Reporter;

    private bool IsOn(Project project, FeatureAccess access) => access switch
    {
        FeatureAccess.Enabled => true,
        FeatureAccess.Private => LevelIn(project.Place) >= AccessLevel.Guest,
        _ => false,
    };
}
