using GitLabGraph.Accounts.Linking;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>A token that was found to work at an instance, and all that an account keeps of it.</summary>
/// <param name="Address">The instance.</param>
/// <param name="Found">What the instance tells of the token.</param>
/// <param name="Access">The token.</param>
/// <param name="Refresh">Replaces it when it ends; null for a token that is not refreshed.</param>
/// <param name="Application">The key of the OAuth application that the tokens were issued to.</param>
internal sealed record LinkedToken(
    GitLabAddress Address, InspectedToken Found, AccessToken Access, AccessToken? Refresh = null,
    string? Application = null);
