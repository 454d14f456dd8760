namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>Answers one REST call out of the world; everything is in memory, so it need not wait.</summary>
internal delegate RestAnswer RestHandler(RestCall call);
