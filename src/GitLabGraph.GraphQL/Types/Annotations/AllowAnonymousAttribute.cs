namespace GitLabGraph.GraphQL.Types;

/// <summary>Lifts every <see cref="AuthorizeAttribute"/> for this member.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;
