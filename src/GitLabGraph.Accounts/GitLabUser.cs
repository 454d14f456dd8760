namespace GitLabGraph.Accounts;

/// <summary>The person, or bot, of an instance whose token an account uses.</summary>
public sealed record GitLabUser(long Id, string Username);
