namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The caller must satisfy the policy and have one of the roles; checked before the resolver runs. On a class it holds
/// for all fields that the class declares; several have to be met together.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute(string? policy = null) : Attribute
{
    /// <summary>The name of a policy; null demands a caller that is known.</summary>
    public string? Policy { get; } = policy;

    /// <summary>One of them is enough. Empty unless set: every role will do.</summary>
    public string[] Roles { get; init; } = [];
}
