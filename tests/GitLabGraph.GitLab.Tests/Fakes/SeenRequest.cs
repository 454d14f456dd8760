namespace GitLabGraph.GitLab.Tests.Fakes;

internal sealed record SeenRequest(string Method, string Url, string Body, string? Authorization, string? IfNoneMatch);
