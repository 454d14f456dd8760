namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Why the server closes a connection.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/></remarks>
internal static class CloseCode
{
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisationRequests = 4429;
    public const int InternalServerError = 4500;
}
