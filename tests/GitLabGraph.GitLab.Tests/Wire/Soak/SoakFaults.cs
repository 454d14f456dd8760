using GitLabGraph.Sandbox.Faults;

namespace GitLabGraph.GitLab.Tests.Wire.Soak;

/// <summary>What the sandbox throws during a soak.</summary>
internal static class SoakFaults
{
    /// <summary>
    /// Answers of GraphQL alone, which GitLab never gives to REST, and the end of the token: each has tests of its own.
    /// </summary>
    private static readonly FaultKind[] Elsewhere = [
        FaultKind.TooComplex, FaultKind.PartialData, FaultKind.Unauthorized,
        FaultKind.ValidationTimeout, FaultKind.QueryCanceled, FaultKind.GitalyExhausted, FaultKind.PermissionMissing,
    ];

    public static IReadOnlyCollection<FaultKind> Kinds { get; } = [.. Enum.GetValues<FaultKind>().Except(Elsewhere)];

    /// <summary>Every kind in 5 % of the requests, half of them after GitLab acted.</summary>
    public static FaultSettings Settings(int seed) => new() { Seed = seed, Rules = [.. Kinds.SelectMany(Rules)] };

    // GitLab that answers 429 surely did nothing: those come before it acts only.
    private static FaultRule[] Rules(FaultKind kind) => kind is FaultKind.Throttled or FaultKind.ApplicationLimited
        ? [new FaultRule { Kind = kind, Probability = 0.05 }]
        :
        [
            new FaultRule { Kind = kind, Probability = 0.025 },
            new FaultRule { Kind = kind, Probability = 0.025, ActsFirst = true },
        ];
}
