using System.Xml;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A length of time, as ISO 8601 writes it.</summary>
public sealed class DurationType() : TextScalarType<TimeSpan>(
    "Duration",
    TryParseDuration,
    XmlConvert.ToString,
    "a length of time such as P1DT2H",
    "A length of time, as ISO 8601 writes it.",
    "https://scalars.graphql.org/chillicream/duration.html")
{
    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            value = default;
            return false;
        }
    }
}
