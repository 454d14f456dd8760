namespace GitLabGraph.Sandbox.Recording;

/// <summary>What is learnt about a request while it is answered; kept in its features.</summary>
internal sealed class RequestTrace
{
    /// <summary>The route's pattern, such as <c>/projects/:id/issues</c>.</summary>
    public string? Route { get; set; }

    public long? TokenId { get; set; }

    public string? Username { get; set; }

    public string? OperationName { get; set; }

    /// <summary>The GraphQL documents, when it was a GraphQL request.</summary>
    public string? Document { get; set; }

    public int? Complexity { get; set; }

    /// <summary>The fault that was thrown into it.</summary>
    public string? Fault { get; set; }
}
