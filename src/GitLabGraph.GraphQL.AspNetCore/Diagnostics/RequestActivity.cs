using System.Diagnostics;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Diagnostics;

/// <summary>
/// Tells the trace of an HTTP request which GraphQL request it carried; name and status of the activity stay
/// ASP.NET Core's. What the engine does with the request is in the engine's own activities below it.
/// </summary>
/// <remarks><see href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/></remarks>
internal static class RequestActivity
{
    public static void Describe(OperationRequest request, string transport)
    {
        if (Activity.Current is not { IsAllDataRequested: true } activity)
        {
            return;
        }

        activity.SetTag("graphql.transport", transport);
        if (request.OperationName is not null)
        {
            activity.SetTag("graphql.operation.name", request.OperationName);
        }

        if (request.DocumentId is not null)
        {
            activity.SetTag("graphql.document.id", request.DocumentId);
        }
    }
}
