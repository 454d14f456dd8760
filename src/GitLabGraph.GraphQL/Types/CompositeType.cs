namespace GitLabGraph.GraphQL.Types;

/// <summary>A type that fields may be selected on, or narrowed to: object, interface or union.</summary>
public abstract class CompositeType(string name) : NamedType(name);
