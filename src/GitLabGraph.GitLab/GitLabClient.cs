using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.GitLab;

/// <summary>
/// Everything that can be asked of GitLab for one account. Safe for many threads; keep one per account.
/// </summary>
public sealed class GitLabClient
{
    public GitLabClient(GitLabConnection connection)
    {
        Connection = connection;
        GraphQL = new GitLabGraphQLClient(connection);
        Rest = new GitLabRestClient(connection);
        Branches = new BranchesClient(Rest);
        Commits = new CommitsClient(Rest);
        Events = new ResourceEventsClient(Rest);
        Groups = new GroupsClient(Rest);
        Hooks = new HooksClient(Rest);
        Instance = new InstanceClient(Rest);
        Issues = new IssuesClient(Rest);
        Labels = new LabelsClient(Rest);
        Members = new MembersClient(Rest);
        MergeRequests = new MergeRequestsClient(Rest);
        Projects = new ProjectsClient(Rest);
        Seats = new SeatsClient(Rest);
        Uploads = new UploadsClient(Rest);
        Users = new UsersClient(Rest);
    }

    public GitLabAccount Account => Connection.Account;

    /// <summary>Requests of one's own making, with all of the account's manners.</summary>
    public GitLabConnection Connection { get; }

    public GitLabGraphQLClient GraphQL { get; }

    /// <summary>Routes that have no client of their own.</summary>
    public GitLabRestClient Rest { get; }

    public BranchesClient Branches { get; }

    public CommitsClient Commits { get; }

    public ResourceEventsClient Events { get; }

    public GroupsClient Groups { get; }

    public HooksClient Hooks { get; }

    public InstanceClient Instance { get; }

    public IssuesClient Issues { get; }

    public LabelsClient Labels { get; }

    public MembersClient Members { get; }

    public MergeRequestsClient MergeRequests { get; }

    public ProjectsClient Projects { get; }

    public SeatsClient Seats { get; }

    public UploadsClient Uploads { get; }

    public UsersClient Users { get; }
}
