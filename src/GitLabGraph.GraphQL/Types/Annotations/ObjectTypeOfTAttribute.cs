namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The static class adds fields to the object type of <typeparamref name="T"/>, whose public members are fields
/// too.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;
