using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// How much of GitLab's answers a request may keep until it is over. Each is bounded by itself, but a short question
/// may need hundreds, and a GitLab of somebody's own answers each as long as it likes: a few packed kilobytes on the
/// wire.
/// </summary>
internal sealed class HeldAnswers(long most) : IDisposable
{
    private readonly CancellationTokenSource _full = new();
    private long _bytes;

    /// <summary>Asks, and counts the answer. Once they are too many nothing more is asked, or waited for.</summary>
    /// <param name="ask">Gives the answer, and the bytes that it keeps.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="GitLabException">The request's answers are too large together.</exception>
    public async Task<TAnswer> KeepAsync<TAnswer>(
        Func<CancellationToken, Task<(TAnswer Answer, long Bytes)>> ask, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_full.Token, cancellationToken);

        try
        {
            // Counted as it comes, and not when the request gets round to it: the others would have come by then.
            var (answer, bytes) = await ask(either.Token).ConfigureAwait(false);

            if (Interlocked.Add(ref _bytes, bytes) <= most)
            {
                return answer;
            }

            (answer as IDisposable)?.Dispose();
            await _full.CancelAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (
            _full.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Another answer has filled it meanwhile.
        }

        throw new GitLabException(
            GitLabError.TooLarge,
            $"GitLab's answers to this request are larger than {most} bytes together; ask for less at once.");
    }

    /// <summary>The request is over: nothing more is asked for it.</summary>
    public void Dispose() => _full.Dispose();
}
