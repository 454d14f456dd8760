namespace GitLabGraph.Sandbox.World.People;

/// <summary>GitLab's built-in roles with their numbers.</summary>
public enum AccessLevel
{
    NoAccess = 0,
    MinimalAccess = 5,
    Guest = 10,
    Planner = 15,
    Reporter = 20,
    SecurityManager = 25,
    Developer = 30,
    Maintainer = 40,
    Owner = 50,
    Admin = 60,
}
