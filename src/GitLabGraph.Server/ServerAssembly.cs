namespace GitLabGraph.Server;

/// <summary>Names this assembly where one of its types is asked for: tests start the whole server by it.</summary>
public sealed class ServerAssembly;
