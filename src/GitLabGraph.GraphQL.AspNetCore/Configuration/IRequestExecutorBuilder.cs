namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Describes one GraphQL server: its schema, its options, what watches it.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The schema's name; an application with one schema needs none.</summary>
    string Name { get; }

    /// <summary>The application's services.</summary>
    IServiceCollection Services { get; }
}
