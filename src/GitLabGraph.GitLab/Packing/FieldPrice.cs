namespace GitLabGraph.GitLab.Packing;

/// <summary>What GitLab charges for a field beside what is below it.</summary>
/// <param name="Own">For the field itself.</param>
/// <param name="HundredthsPerRow">For each row of its page, in hundredths of all.</param>
public sealed record FieldPrice(int Own, int HundredthsPerRow)
{
    /// <summary>What most fields are charged.</summary>
    public static FieldPrice Usual { get; } = new(1, 1);
}
