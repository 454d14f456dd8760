using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.Accounts.Linking;

/// <summary>What came of asking an instance: something good, or the problem.</summary>
public sealed record Inspection<T>(T? Found, LinkProblem? Problem)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Found))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Found is not null;
}
