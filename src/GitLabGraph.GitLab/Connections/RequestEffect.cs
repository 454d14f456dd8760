namespace GitLabGraph.GitLab.Connections;

/// <summary>What sending a request twice would do, which decides how failures are met.</summary>
public enum RequestEffect
{
    /// <summary>Changes nothing: may be retried, shared with an identical one in flight, and answered by 304.</summary>
    Read,

    /// <summary>Changes something: sent again only where GitLab surely did not act.</summary>
    Write,
}
