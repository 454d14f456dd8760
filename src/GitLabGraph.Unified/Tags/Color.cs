namespace GitLabGraph.Unified.Tags;

/// <summary>A colour as <c>#rrggbb</c>.</summary>
internal readonly record struct Color(string Value)
{
    public static bool TryParse(string text, out Color color)
    {
        color = new Color(text);
        return text is ['#', ..] && text.Length == 7 && text.Skip(1).All(char.IsAsciiHexDigit);
    }

    public static Color? Of(string? text) => string.IsNullOrEmpty(text) ? null : new Color(text);

    public override string ToString() => Value;
}
