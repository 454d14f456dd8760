using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Linking;

/// <summary>Our application as it is registered with an instance.</summary>
/// <param name="Key">Names it in settings and stored accounts.</param>
/// <param name="Name">What a person calls the instance.</param>
/// <param name="Address">The instance.</param>
/// <param name="ClientId">GitLab's "Application ID".</param>
/// <param name="Secret">Null for a public client ("Confidential" unticked), which PKCE alone protects.</param>
/// <param name="Scopes">What the customer is asked to allow.</param>
public sealed record OAuthApplication(
    string Key, string Name, GitLabAddress Address, string ClientId, AccessToken? Secret, string Scopes);
