using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Diagnostics;

/// <summary>Learns what the log should have and a client must not.</summary>
public interface IExecutionDiagnosticListener
{
    /// <summary>
    /// A resolver threw something that is not for clients: <see cref="GraphQLError.Exception"/>, with the path and, in
    /// <c>extensions.correlationId</c>, the id by which a client may ask for it.
    /// </summary>
    void ResolverError(GraphQLError error);
}
