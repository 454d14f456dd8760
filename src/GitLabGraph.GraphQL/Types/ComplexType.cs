namespace GitLabGraph.GraphQL.Types;

/// <summary>A type that has fields of its own: object or interface.</summary>
public abstract class ComplexType(string name) : CompositeType(name)
{
    /// <summary>Fields by name, in the order of their definition.</summary>
    public FieldCollection<OutputField> Fields { get; internal set; } = FieldCollection<OutputField>.Empty;

    /// <summary>Every interface that the type declares, including those that its interfaces implement.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];
}
