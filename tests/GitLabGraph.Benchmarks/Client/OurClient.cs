using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Generated;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>The client as the server uses it: turns, budget, retries, circuit, shared reads.</summary>
internal sealed class OurClient(Uri address, int concurrency) : IClientUnderTest
{
    private readonly GitLabClient _client = new(new GitLabConnection(
        new GitLabAccount("bench", GitLabAddress.Parse(address.ToString()), TokenKind.PersonalAccessToken),
        new FixedCredentials(new AccessToken("glpat-x")),
        GitLabTransport.Create(OutboundOptions.WithLoopback),
        new GitLabClientOptions { ConcurrentRequests = concurrency },
        TimeProvider.System));

    private readonly UpstreamCall _call = UpstreamCall.Start();

    public string Name => "GitLabGraph.GitLab";

    public async Task<int> AskGraphQLAsync(int number)
    {
        using var result = await _client.GraphQL.QueryAsync(
            ClientQuestions.Document, ClientQuestions.Variables(number), _call, CancellationToken.None);
        return new GitLabQuery(result.Data).Project!.Value.WorkItems!.Value.Nodes.Sum(item => item.Title!.Length);
    }

    public async Task<int> AskRestAsync(int number)
    {
        var issues = await _client.Issues.List("1002", path => path.With("search", number), _call)
            .ToListAsync(CancellationToken.None);
        return issues.Sum(issue => issue.Title!.Length);
    }
}
