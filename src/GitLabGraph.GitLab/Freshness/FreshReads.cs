using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Freshness;

/// <summary>
/// One account's reads for callers who allow an answer of some age (<c>max-age</c> and <c>stale-while-revalidate</c> of
/// RFC 9111 and RFC 5861). A write through the account makes everything kept of it void, reads under way included.
/// </summary>
internal sealed class FreshReads(
    FreshAnswers answers, ReadsInFlight inFlight, IGitLabCredentials credentials, TimeProvider time)
{
    private int _writes;

    public async Task<GitLabAnswer> ReadAsync(
        FreshRead read, UpstreamCall call, Freshness wanted, CancellationToken cancellationToken)
    {
        var key = new FreshKey(this, await credentials.GetTokenAsync(cancellationToken), read.Key);
        var known = answers.Find(key);
        var age = known is null ? TimeSpan.MaxValue : time.GetElapsedTime(known.AskedAt);

        if (known is null || age > wanted.MaxAge + wanted.StaleWhileRevalidate)
        {
            return await AskLiveAsync(read, key, call, cancellationToken);
        }

        var isStale = age > wanted.MaxAge;
        call.Trace.AddFresh(age, isStale);

        if (isStale && known.BeginRevalidation())
        {
            // A call of its own: the request that began it may be over long before. It ends by the client's time limit.
            var own = UpstreamCall.Start() with { Caller = call.Caller, Urgency = call.Urgency };
            _ = RevalidateAsync(known, own, read);
        }

        return known.ToAnswer();
    }

    /// <summary>Around a write: what was read before it, or while it was under way, is no longer true.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        Void();

        try
        {
            return await write();
        }
        finally
        {
            Void();
        }
    }

    /// <summary>What was read so far, or is being read, is told to nobody who comes from now on.</summary>
    public void Void()
    {
        Interlocked.Increment(ref _writes);
        inFlight.BoardNoMore();
        answers.ForgetAll(this);
    }

    private async Task<GitLabAnswer> AskLiveAsync(
        FreshRead read, FreshKey key, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(read, key, call, cancellationToken);
        }
        catch (GitLabException failure) when (failure.Error is GitLabError.NeedsReauthorization)
        {
            answers.ForgetAll(this);
            throw;
        }
    }

    private async Task<GitLabAnswer> AskAsync(
        FreshRead read, FreshKey key, UpstreamCall call, CancellationToken cancellationToken)
    {
        var (writes, askedAt) = (Volatile.Read(ref _writes), time.GetTimestamp());
        var answer = await read.AskAsync(call, cancellationToken);

        // What failed for a moment takes no good answer's place, and whoever comes next asks again.
        if (read.IsLasting(answer))
        {
            answers.Keep(key, answer, askedAt);
        }

        // A write that came meanwhile made it void; whichever of the two is later, nothing old stays.
        if (Volatile.Read(ref _writes) != writes)
        {
            answers.Forget(key);
        }

        return answer;
    }

    private async Task RevalidateAsync(FreshAnswer known, UpstreamCall call, FreshRead read)
    {
        try
        {
            using var answer = await AskAsync(read, known.Key, call, CancellationToken.None);
        }
        catch (GitLabException failure)
        {
            // What may no longer be seen is not shown from memory either; a passing failure leaves it its time.
            if (failure.Error is GitLabError.NeedsReauthorization or GitLabError.Forbidden or GitLabError.ScopeMissing
                or GitLabError.NotFound)
            {
                answers.ForgetAll(this);
            }
        }
        finally
        {
            known.EndRevalidation();
        }
    }
}
