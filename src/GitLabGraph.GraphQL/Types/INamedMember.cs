namespace GitLabGraph.GraphQL.Types;

/// <summary>A field, argument, input field or enum value: something a type lists by name.</summary>
public interface INamedMember
{
    string Name { get; }

    string? Description { get; }

    /// <summary>Why the member should no longer be used; null when it is not deprecated.</summary>
    string? DeprecationReason { get; }
}
