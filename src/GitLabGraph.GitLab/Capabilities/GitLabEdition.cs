namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// Which of GitLab's two editions runs. What an enterprise instance may use depends on its licence too.
/// </summary>
public enum GitLabEdition
{
    /// <summary>The instance does not tell (before 15.6, or to anonymous callers).</summary>
    Unknown,

    /// <summary>
    /// CE: fields of the enterprise edition do not exist in its schema, and spoil a document that names them.
    /// </summary>
    Community,

    /// <summary>EE, gitlab.com too: unlicensed fields exist and answer null.</summary>
    Enterprise,
}
