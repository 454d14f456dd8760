using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Generated;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// Learns what an account's instance can answer: first its version, edition and the token's scopes in two requests, the
/// members of its schema when they are asked for. What was learnt is kept; those who ask at the same time share
/// requests.
/// </summary>
public sealed class CapabilitiesClient(
    GitLabAccount account, GitLabGraphQLClient graphQL, InstanceClient instance, SchemaMemory memory, TimeProvider time)
{
    // Instances are upgraded, and scopes change with a new token.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private volatile Learnt? _learnt;
    private int _forgotten;

    /// <summary>What is known already, without asking; null when nothing is, or it is too old.</summary>
    public GitLabCapabilities? Known => Fresh?.Capabilities;

    private Learnt? Fresh =>
        _learnt is { } learnt && time.GetElapsedTime(learnt.At) < Lifetime ? learnt : null;

    /// <summary>Version, edition, owner and scopes.</summary>
    public async Task<GitLabCapabilities> GetAsync(UpstreamCall call, CancellationToken cancellationToken) =>
        (Fresh ?? await LearnAsync(call, cancellationToken)).Capabilities;

    /// <summary>
    /// Forgets what was learnt and what is being learnt, for instance after the account was linked again with other
    /// scopes.
    /// </summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _learnt = null;
    }

    /// <summary>
    /// The members of types of the instance's schema, by type. An instance that will not be introspected is an
    /// exception:
    /// nothing can then be said of its schema.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, TypeMembers>> GetMembersAsync(
        IReadOnlyCollection<string> types, UpstreamCall call, CancellationToken cancellationToken)
    {
        var learnt = Fresh ?? await LearnAsync(call, cancellationToken);
        var known = learnt.Capabilities.VersionText is null ? learnt.OfUnknownVersion : memory;
        var key = learnt.Capabilities.SchemaKey(account.Address.Value);
        var unknown = types.Distinct().Where(type => known.Find(key, type) is null).ToArray();

        foreach (var part in unknown.Chunk(SchemaQuestion.TypesPerDocument))
        {
            await AskAsync(known, key, part, call, cancellationToken);
        }

        return types.Distinct().ToDictionary(static type => type, type => known.Find(key, type)!);
    }

    private async Task<Learnt> LearnAsync(UpstreamCall call, CancellationToken cancellationToken)
    {
        var forgotten = Volatile.Read(ref _forgotten);

        // Neither needs the other: one round trip.
        var scopes = instance.GetScopesAsync(account.TokenKind, call, cancellationToken);
        var told = ReadInstanceAsync(call, cancellationToken);
        await Task.WhenAll(scopes, told);
        var learnt = new Learnt(await told with { Scopes = await scopes }, time.GetTimestamp());
        _learnt = learnt;

        // What was to be forgotten meanwhile does not stay, whichever of the two is later.
        if (Volatile.Read(ref _forgotten) != forgotten)
        {
            Interlocked.CompareExchange(ref _learnt, null, learnt);
        }

        return learnt;
    }

    private async Task<GitLabCapabilities> ReadInstanceAsync(UpstreamCall call, CancellationToken cancellationToken)
    {
        using var answer = await graphQL.RunAsync(new InstanceOperation(), call, cancellationToken);
        var metadata = answer.Root.Metadata;
        var user = answer.Root.CurrentUser;
        RefuseGaps(answer.Errors, isWhole: user is not null);
        var capabilities = new GitLabCapabilities { Username = user?.Username, UserId = user?.Id };

        // Bots of a project may be refused the metadata by GraphQL and told it by REST.
        return metadata is null && user is not null
            ? await ReadMetadataAsync(capabilities, call, cancellationToken)
            : With(capabilities, metadata?.Version, metadata?.Enterprise);
    }

    private async Task<GitLabCapabilities> ReadMetadataAsync(
        GitLabCapabilities capabilities, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            var metadata = await instance.GetMetadataAsync(call, cancellationToken);
            return With(capabilities, metadata.Version, metadata.Enterprise);
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.Forbidden or GitLabError.ScopeMissing)
        {
            return capabilities;
        }
    }

    /// <summary>An answer that holds less than GitLab knows is not learnt from.</summary>
    private static void RefuseGaps(IReadOnlyList<GitLabGraphQLError> errors, bool isWhole)
    {
        if (!isWhole && errors.FirstOrDefault(IsPassing) is { } error)
        {
            throw GraphQLErrors.Exception([error], 200, null);
        }
    }

    private static bool IsPassing(GitLabGraphQLError error) =>
        error.Error is GitLabError.TimedOut or GitLabError.Failed or GitLabError.RateLimited;

    private static GitLabCapabilities With(GitLabCapabilities capabilities, string? version, bool? isEnterprise) =>
        capabilities with
        {
            VersionText = version,
            Version = GitLabVersion.Parse(version),
            Edition = Edition(isEnterprise, version),
        };

    private static GitLabEdition Edition(bool? isEnterprise, string? version) => isEnterprise switch
    {
        true => GitLabEdition.Enterprise,
        false => GitLabEdition.Community,
        null when version is not null && version.EndsWith("-ee", StringComparison.Ordinal) => GitLabEdition.Enterprise,
        null => GitLabEdition.Unknown,
    };

    private async Task AskAsync(
        SchemaMemory known, string key, string[] types, UpstreamCall call, CancellationToken cancellationToken)
    {
        using var result = await IntrospectAsync(types, call, cancellationToken);

        // A type whose turn did not come is null, as one that does not exist; and what is learnt of it stays.
        RefuseGaps(result.Errors, isWhole: false);

        for (var position = 0; position < types.Length; position++)
        {
            known.Remember(key, types[position], SchemaQuestion.Read(result.Data, position));
        }
    }

    private async Task<GitLabGraphQLResult> IntrospectAsync(
        string[] types, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await graphQL.RunAsync(
                SchemaQuestion.Ask(types, withDeprecatedArguments: true), call, cancellationToken);
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.NotSupported or GitLabError.Invalid)
        {
            // Older servers know includeDeprecated on fields and enum values only.
            return await graphQL.RunAsync(
                SchemaQuestion.Ask(types, withDeprecatedArguments: false), call, cancellationToken);
        }
    }

    private sealed record Learnt(GitLabCapabilities Capabilities, long At)
    {
        /// <summary>An upgrade of an instance that hides its version does not show: this goes with the rest.</summary>
        public SchemaMemory OfUnknownVersion { get; } = new();
    }
}
