using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Capabilities;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Packing;
using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.GitLab;

/// <summary>
/// Everything that can be asked of GitLab for one account. Safe for many threads; keep one per account.
/// </summary>
public sealed class GitLabClient
{
    /// <summary>
    /// A client on its own: what it learns of the instance's schema is not shared with other accounts.
    /// </summary>
    public GitLabClient(GitLabConnection connection)
        : this(connection, new SchemaMemory(), TimeProvider.System)
    {
    }

    public GitLabClient(GitLabConnection connection, SchemaMemory memory, TimeProvider time)
    {
        Connection = connection;
        GraphQL = new GitLabGraphQLClient(connection);
        Lookups = new LookupClient(GraphQL, connection.Account.IsAnonymous);
        Rest = new GitLabRestClient(connection);
        Branches = new BranchesClient(Rest);
        Commits = new CommitsClient(Rest);
        Events = new ResourceEventsClient(Rest);
        Groups = new GroupsClient(Rest);
        Hooks = new HooksClient(Rest);
        Instance = new InstanceClient(Rest);
        Capabilities = new CapabilitiesClient(connection.Account, GraphQL, Instance, memory, time);
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

    /// <summary>Many look-ups by key in few GraphQL documents.</summary>
    public LookupClient Lookups { get; }

    /// <summary>Routes that have no client of their own.</summary>
    public GitLabRestClient Rest { get; }

    public BranchesClient Branches { get; }

    /// <summary>What the instance and the token can do.</summary>
    public CapabilitiesClient Capabilities { get; }

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
