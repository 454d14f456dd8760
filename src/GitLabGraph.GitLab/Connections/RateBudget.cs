using System.Globalization;
using System.Net.Http.Headers;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// What an account may still ask of GitLab, learnt from <c>RateLimit-*</c> and <c>Retry-After</c>. Spending all of it
/// would make GitLab answer 429 to everyone who uses the same person's token, so we stop before.
/// </summary>
internal sealed class RateBudget(TimeProvider time)
{
    // GitLab's own limits come without a hint; they are counted by the minute.
    private static readonly TimeSpan UnknownPause = TimeSpan.FromMinutes(1);

    // What bulk work leaves untouched for people.
    private const double BulkReserve = 0.4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _familyPauses = [];
    private DateTimeOffset _pausedUntil;
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
        var now = time.GetUtcNow();

        lock (_lock)
        {
            var until = _pausedUntil;

            if (_familyPauses.TryGetValue(family, out var pause) && pause > until)
            {
                until = pause;
            }

            if (_limit is { } limit && limit.ResetsAt > now)
            {
                var reserve = urgency == Urgency.Bulk ? (int)(limit.Limit * BulkReserve) : 0;

                if (limit.Remaining <= reserve && limit.ResetsAt > until)
                {
                    until = limit.ResetsAt;
                }
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
            lock (_lock)
            {
                _limit = new RateLimit((int)limit, (int)remaining, DateTimeOffset.FromUnixTimeSeconds(reset));
            }
        }
    }

    /// <summary>
    /// GitLab answered 429. With <c>RateLimit-*</c> it means the whole account, without it only this family.
    /// </summary>
    /// <returns>How long to wait.</returns>
    public TimeSpan Refused(HttpResponseHeaders headers, string family)
    {
        var now = time.GetUtcNow();
        var pause = Pause(headers, now);

        lock (_lock)
        {
            if (Number(headers, "RateLimit-Limit") is null)
            {
                _familyPauses[family] = now + pause;
            }
            else
            {
                _pausedUntil = now + pause;
            }
        }

        return pause;
    }

    private static TimeSpan Pause(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var pause = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ when Number(headers, "RateLimit-Reset") is { } reset => DateTimeOffset.FromUnixTimeSeconds(reset) - now,
            _ => UnknownPause,
        };

        return pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(1);
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        AnswerHeaders.First(headers, name) is { } text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, 253_402_300_799)
            : null;
}
