using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// How much one document may hold. Begins with GitLab's limits less a reserve, and learns from
/// <c>queryComplexity</c> how
/// far the estimate is off on this instance.
/// </summary>
internal sealed class LookupBudget(bool isAnonymous)
{
    /// <summary>GitLab's limit is 10,000 characters; a document is more than its fields.</summary>
    public const int Characters = 9_000;

    private const double Reserve = 0.9;

    // What asking for the charge is charged.
    private const int OfAsking = 3;

    private double _factor = 1;
    private int _limit = isAnonymous ? 200 : 250;

    /// <summary>The most that the estimates of a document's fields may add up to.</summary>
    public int Complexity => (int)((Volatile.Read(ref _limit) * Reserve / Volatile.Read(ref _factor)) - OfAsking);

    public void Learn(int estimated, QueryComplexity? charged)
    {
        if (charged is not { Score: > 0 } told)
        {
            return;
        }

        if (told.Limit > 0)
        {
            Volatile.Write(ref _limit, told.Limit);
        }

        // Up at once, down slowly: a document that is refused costs a request, one that is too small costs little.
        var ratio = (double)told.Score / (estimated + OfAsking);
        var known = Volatile.Read(ref _factor);
        Volatile.Write(ref _factor, Math.Clamp(ratio > known ? ratio : (known * 0.9) + (ratio * 0.1), 0.5, 4));
    }
}
