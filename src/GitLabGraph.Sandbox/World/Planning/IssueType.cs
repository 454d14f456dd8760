namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>System work item types with the ids GitLab gives them.</summary>
public enum IssueType
{
    Issue = 1,
    Incident = 2,
    TestCase = 3,
    Requirement = 4,
    Task = 5,
    Objective = 6,
    KeyResult = 7,
    Epic = 8,
    Ticket = 9,
}
