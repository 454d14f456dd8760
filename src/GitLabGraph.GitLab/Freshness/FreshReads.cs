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
        ReadKey read,
        UpstreamCall call,
        Freshness wanted,
        Func<UpstreamCall, CancellationToken, Task<GitLabAnswer>> ask,
        CancellationToken cancellationToken)
    {
        var key = new FreshKey(this, await credentials.GetTokenAsync(cancellationToken), read);
        var known = answers.Find(key);
        var age = known is null ? TimeSpan.MaxValue : time.GetElapsedTime(known.AskedAt);

        if (known is null || age > wanted.MaxAge + wanted.StaleWhileRevalidate)
        {
            return await AskAsync(key, call, ask, cancellationToken);
        }

        var isStale = age > wanted.MaxAge;
        call.Trace.AddFresh(age, isStale);

        if (isStale && known.BeginRevalidation())
        {
            // A call of its own: the request that began it may be over long before. It ends by the client's time limit.
            _ = RevalidateAsync(known, UpstreamCall.Start() with { Caller = call.Caller, Urgency = call.Urgency }, ask);
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

    private void Void()
    {
        Interlocked.Increment(ref _writes);
        inFlight.BoardNoMore();
        answers.ForgetAll(this);
    }

    private async Task<GitLabAnswer> AskAsync(
        FreshKey key,
        UpstreamCall call,
        Func<UpstreamCall, CancellationToken, Task<GitLabAnswer>> ask,
        CancellationToken cancellationToken)
    {
        var (writes, askedAt) = (Volatile.Read(ref _writes), time.GetTimestamp());
        var answer = await ask(call, cancellationToken);
        answers.Keep(key, answer, askedAt);

        // A write that came meanwhile made it void; whichever of the two is later, nothing old stays.
        if (Volatile.Read(ref _writes) != writes)
        {
            answers.Forget(key);
        }

        return answer;
    }

    private async Task RevalidateAsync(
        FreshAnswer known, UpstreamCall call, Func<UpstreamCall, CancellationToken, Task<GitLabAnswer>> ask)
    {
        try
        {
            using var answer = await AskAsync(known.Key, call, ask, CancellationToken.None);
        }
        catch (GitLabException failure)
        {
            known.EndRevalidation();

            // What may no longer be seen is not shown from memory either; a passing failure leaves it its time.
            if (failure.Error is GitLabError.NeedsReauthorization or GitLabError.Forbidden or GitLabError.NotFound)
            {
                answers.ForgetAll(this);
            }
        }
    }
}
