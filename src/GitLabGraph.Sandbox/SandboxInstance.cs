using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.OAuth;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Sandbox;

/// <summary>One running GitLab: its world, its tokens, its faults and what it was asked.</summary>
internal sealed class SandboxInstance
{
    public SandboxInstance(SandboxOptions options)
    {
        Options = options;
        World = GitLabWorld.Create(options.WorldOptions, options.Time);
        Tokens = new TokenStore(World);
        OAuth = new OAuthStore(Tokens, options.Time);
        Faults = new FaultBoard(options.Faults);
        Counter = new MinuteCounter(options.Time);
        ApplicationLimits = new ApplicationLimits(Faults, Counter);
    }

    public SandboxOptions Options { get; }

    public GitLabWorld World { get; }

    public TokenStore Tokens { get; }

    public OAuthStore OAuth { get; }

    public FaultBoard Faults { get; }

    public MinuteCounter Counter { get; }

    public ApplicationLimits ApplicationLimits { get; }

    public RequestLog Requests { get; } = new();

    /// <summary>The address GitLab would be configured with; known once the server listens.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>As GitLab writes it: 18.8.1-ee, or 18.8.1 on CE.</summary>
    public string VersionText => Options.IsEnterprise ? $"{Options.Version}-ee" : Options.Version.ToString();

    public string WebUrl(string path) => $"{BaseUrl}/{path}";

    /// <summary>Whether the version played is at least this one.</summary>
    public bool Has(int major, int minor) => Options.Version >= new GitLabVersion(major, minor);
}
