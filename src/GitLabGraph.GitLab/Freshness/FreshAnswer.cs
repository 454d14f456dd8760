using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Freshness;

/// <summary>
/// An answer that is kept, and when it was asked for: a timestamp, as clocks are set back and answers are not.
/// </summary>
internal sealed record FreshAnswer(FreshKey Key, int Status, AnswerHeaders Headers, byte[] Body, long AskedAt)
{
    // What an entry weighs besides its bodies.
    private const int Overhead = 512;

    private int _revalidating;

    public int Weight => Body.Length + Key.Read.Body.Length + Overhead;

    /// <summary>True for the first who asks: one new answer is enough.</summary>
    public bool BeginRevalidation() => Interlocked.Exchange(ref _revalidating, 1) == 0;

    /// <summary>After a failure the next reader may try again.</summary>
    public void EndRevalidation() => Interlocked.Exchange(ref _revalidating, 0);

    public GitLabAnswer ToAnswer() => new(Status, Headers, ResponseBody.CopyOf(Body)) { IsOwn = false };
}
