namespace GitLabGraph.Sandbox.Faults;

/// <summary>The faults in force.</summary>
public sealed class FaultBoard
{
    private FaultSettings _settings;

    internal FaultBoard(FaultSettings settings)
    {
        _settings = settings;
    }

    /// <summary>Replaced as a whole; in effect with the next request.</summary>
    public FaultSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set => Volatile.Write(ref _settings, value);
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear() => Settings = new FaultSettings();
}
