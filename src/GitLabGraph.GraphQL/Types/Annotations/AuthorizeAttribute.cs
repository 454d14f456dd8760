namespace GitLabGraph.GraphQL.Types;

/// <summary>The caller must satisfy the policy and have one of the roles; checked before the resolver runs.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute(string? policy = null) : Attribute
{
    public string? Policy { get; } = policy;

    public string[] Roles { get; init; } = [];
}
