namespace GitLabGraph.Sandbox.World.Code;

/// <summary>A programming language with its share of the repository, in percent.</summary>
public sealed record ProjectLanguage(string Name, double Share, string Color);
