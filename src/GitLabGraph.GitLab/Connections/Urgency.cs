namespace GitLabGraph.GitLab.Connections;

/// <summary>Who waits for an answer; it decides who may use the last of an account's rate budget.</summary>
public enum Urgency
{
    /// <summary>A person waits: may use all that GitLab allows.</summary>
    Interactive,

    /// <summary>
    /// Nobody waits (synchronisation, exports): stops at 60 % of what GitLab allows and leaves the rest.
    /// </summary>
    Bulk,
}
