using GitLabGraph.Accounts.Linking;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>The OAuth applications that the server is registered as.</summary>
public interface IOAuthApplications
{
    /// <summary>An application by its key; null when the settings no longer have it.</summary>
    OAuthApplication? Find(string? key);
}
