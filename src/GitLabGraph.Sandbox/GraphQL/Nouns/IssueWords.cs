using System.Text;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>The world's words for work items in the spelling of GitLab's enums.</summary>
internal static class IssueWords
{
    public static string Type(IssueType type) => Upper(type.ToString());

    /// <summary>What GitLab calls a type to people: <c>Key Result</c>.</summary>
    public static string TypeName(IssueType type) => type switch
    {
        IssueType.TestCase => "Test Case",
        IssueType.KeyResult => "Key Result",
        _ => type.ToString(),
    };

    public static string? Health(HealthStatus? health) => health switch
    {
        HealthStatus.OnTrack => "onTrack",
        HealthStatus.NeedsAttention => "needsAttention",
        HealthStatus.AtRisk => "atRisk",
        _ => null,
    };

    public static string Category(StatusCategory category) => Upper(category.ToString());

    public static string Upper(string word)
    {
        var text = new StringBuilder();
        foreach (var letter in word)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
