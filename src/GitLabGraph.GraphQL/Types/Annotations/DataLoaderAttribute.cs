namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The static method loads values for many keys at once; a parameter of its delegate type loads through a batch.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute : Attribute;
