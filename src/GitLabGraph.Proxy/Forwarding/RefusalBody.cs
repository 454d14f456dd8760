namespace GitLabGraph.Proxy.Forwarding;

internal sealed record RefusalBody(string Message, string Error);
