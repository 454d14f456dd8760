using System.Collections.Concurrent;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>The faults in force, and how often each was thrown.</summary>
public sealed class FaultBoard
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<FaultRule, int> _thrown = [];
    private readonly Dictionary<FaultRule, int> _met = [];
    private FaultSettings _settings;
    private Random _random;

    internal FaultBoard(FaultSettings settings)
    {
        _settings = settings;
        _random = new Random(settings.Seed);
    }

    /// <summary>Replaced as a whole; in effect with the next request. Counts and draws begin again.</summary>
    public FaultSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set
        {
            lock (_gate)
            {
                _thrown.Clear();
                _met.Clear();
                _random = new Random(value.Seed);
                Volatile.Write(ref _settings, value);
            }
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear() => Settings = new FaultSettings();

    internal TimeSpan Latency(string target)
    {
        var settings = Settings;
        if (settings.SlowTarget is { } slow && !target.Contains(slow, StringComparison.Ordinal))
        {
            return TimeSpan.Zero;
        }

        lock (_gate)
        {
            return TimeSpan.FromMilliseconds(
                settings.LatencyMilliseconds + (_random.NextDouble() * settings.LatencySpreadMilliseconds));
        }
    }

    private bool IsSpared(FaultRule rule) => (_met[rule] = _met.GetValueOrDefault(rule) + 1) <= rule.After;

    /// <summary>The rule to throw into this request, counted as thrown; null when it is spared.</summary>
    internal FaultRule? Draw(string method, string target)
    {
        lock (_gate)
        {
            foreach (var rule in _settings.Rules)
            {
                var applies =
                    (rule.Method is null || string.Equals(rule.Method, method, StringComparison.OrdinalIgnoreCase))
                    && (rule.TargetContains is null || target.Contains(rule.TargetContains, StringComparison.Ordinal))
                    && (rule.Times is null || _thrown.GetValueOrDefault(rule) < rule.Times);

                if (applies && !IsSpared(rule) && _random.NextDouble() < rule.Probability)
                {
                    _thrown[rule] = _thrown.GetValueOrDefault(rule) + 1;
                    return rule;
                }
            }

            return null;
        }
    }
}
