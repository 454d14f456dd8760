using System.Globalization;
using System.Net.Http.Headers;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// What an account may still ask of GitLab, learnt from <c>RateLimit-*</c> and <c>Retry-After</c>. Spending all of it
/// would make GitLab answer 429 to everyone who uses the same person's token, so we stop before. How long something
/// lasts is reckoned by GitLab's clock and then counted here: neither a clock of GitLab's that is wrong nor one of ours
/// that is set back makes anybody wait longer.
/// </summary>
internal sealed class RateBudget(TimeProvider time)
{
    // GitLab's own limits come without a hint; they are counted by the minute.
    private static readonly TimeSpan UnknownPause = TimeSpan.FromMinutes(1);

    // The longest that GitLab's throttles last (their period is at most a day); more is a mistake, not a limit.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // What bulk work leaves untouched for people.
    private const double BulkReserve = 0.4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TimeSpan> _familyPauses = [];
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _pausedUntil;
    private TimeSpan _resetsAt;
    private RateLimit? _limit;

    public RateLimit? Limit
    {
        get
        {
            lock (_lock)
            {
                return _limit;
            }
        }
    }

    /// <summary>How long to wait before sending; zero counts the request as sent.</summary>
    public TimeSpan Take(string family, Urgency urgency)
    {
        var now = Now();

        lock (_lock)
        {
            var until = _pausedUntil;

            if (_familyPauses.TryGetValue(family, out var pause) && pause > until)
            {
                until = pause;
            }

            if (_limit is { } limit && _resetsAt > until)
            {
                var reserve = urgency == Urgency.Bulk ? (int)(limit.Limit * BulkReserve) : 0;
                until = limit.Remaining <= reserve ? _resetsAt : until;
            }

            if (until > now)
            {
                return until - now;
            }

            _limit = _limit is null ? null : _limit with { Remaining = _limit.Remaining - 1 };
            return TimeSpan.Zero;
        }
    }

    /// <summary>Learns from an answer's headers.</summary>
    public void Observe(HttpResponseHeaders headers)
    {
        if (Number(headers, "RateLimit-Limit") is { } limit
            && Number(headers, "RateLimit-Remaining") is { } remaining
            && Number(headers, "RateLimit-Reset") is { } reset)
        {
            var rest = Rest(headers, DateTimeOffset.FromUnixTimeSeconds(reset));

            // RateLimit-Limit is reckoned for a minute, whatever the period that the other two are counted in.
            var whole = Number(headers, "RateLimit-Observed") is { } observed && remaining > 0
                ? observed + remaining
                : limit;

            lock (_lock)
            {
                _resetsAt = Now() + rest;
                _limit = new RateLimit(Count(whole), Count(remaining), time.GetUtcNow() + rest);
            }
        }
    }

    /// <summary>
    /// GitLab answered 429. With <c>RateLimit-*</c> it means the whole account, without it only this family.
    /// </summary>
    /// <returns>How long to wait.</returns>
    public TimeSpan Refused(HttpResponseHeaders headers, string family)
    {
        var pause = Pause(headers);

        lock (_lock)
        {
            if (Number(headers, "RateLimit-Limit") is null)
            {
                _familyPauses[family] = Now() + pause;
            }
            else
            {
                _pausedUntil = Now() + pause;
            }
        }

        return pause;
    }

    /// <summary>What <c>Retry-After</c> tells in seconds, as GitLab writes it; null where it does not.</summary>
    public static TimeSpan? Told(HttpResponseHeaders headers) =>
        headers.RetryAfter?.Delta is { } delta ? delta < LongestPause ? delta : LongestPause : null;

    private TimeSpan Pause(HttpResponseHeaders headers)
    {
        var pause = headers.RetryAfter switch
        {
            { Delta: not null } => Told(headers)!.Value,
            { Date: { } date } => Rest(headers, date),
            _ when Number(headers, "RateLimit-Reset") is { } reset =>
                Rest(headers, DateTimeOffset.FromUnixTimeSeconds(reset)),
            _ => UnknownPause,
        };

        return pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(1);
    }

    /// <summary>How long it is until a moment that GitLab names, by the clock that it wrote the answer with.</summary>
    private TimeSpan Rest(HttpResponseHeaders headers, DateTimeOffset until)
    {
        var rest = until - (headers.Date ?? time.GetUtcNow());
        return rest > LongestPause ? LongestPause : rest < -LongestPause ? -LongestPause : rest;
    }

    private TimeSpan Now() => time.GetElapsedTime(_start);

    private static int Count(long number) => (int)Math.Min(number, int.MaxValue);

    private static long? Number(HttpResponseHeaders headers, string name) =>
        AnswerHeaders.First(headers, name) is { } text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, 253_402_300_799)
            : null;
}
