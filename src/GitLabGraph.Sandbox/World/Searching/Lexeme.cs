namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>What PostgreSQL keeps of a word, and at which place among the words it stood.</summary>
internal readonly record struct Lexeme(string Text, int Position);
