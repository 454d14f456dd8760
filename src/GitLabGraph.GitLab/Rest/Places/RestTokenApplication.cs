namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>The OAuth application that a token was issued to.</summary>
/// <param name="Uid">GitLab's "Application ID", the client id.</param>
public sealed record RestTokenApplication(string? Uid);
