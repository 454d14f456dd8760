using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>
/// A scalar that is a string with a form: the simple way to define one of your own. Give it a parser, a formatter and
/// the words for what it expects, <c>new TextScalarType&lt;Color&gt;("Color", Color.TryParse, color =&gt;
/// color.ToString(), "a colour such as #1f75cb")</c>.
/// </summary>
public class TextScalarType<T> : TypedScalarType<T>
    where T : notnull
{
    private readonly TextScalarParser<T> _parse;
    private readonly Func<T, string> _format;
    private readonly string _expectation;

    public TextScalarType(
        string name,
        TextScalarParser<T> parse,
        Func<T, string> format,
        string expectation,
        string? description = null,
        string? specifiedBy = null)
        : base(name)
    {
        _parse = parse;
        _format = format;
        _expectation = expectation;
        Description = description;
        SpecifiedBy = specifiedBy;
        RuntimeType = typeof(T);
    }

    public override bool TryParseLiteral(ValueNode literal, out object? value, out string? reason) =>
        TryParse((literal as StringValueNode)?.Value, out value)
            ? Accept(out reason)
            : Refuse(SyntaxPrinter.Print(literal), out reason);

    public override bool TryParseValue(JsonElement json, out object? value, out string? reason) =>
        TryParse(json.ValueKind is JsonValueKind.String ? json.GetString() : null, out value)
            ? Accept(out reason)
            : Refuse(Inspection.Inspect(json), out reason);

    public override ValueNode ToLiteral(object value) => new StringValueNode(_format((T)value), false, TextSpan.None);

    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (TryConvert(value, out var own))
        {
            return TryWrite(own!, writer, out reason);
        }

        return Refuse(Inspection.Inspect(value), out reason);
    }

    public override bool TryWrite(T value, ResultWriter writer, out string? reason)
    {
        writer.WriteString(_format(value));
        return Accept(out reason);
    }

    /// <summary>A resolver's value as the scalar's own: itself, or text that reads as one.</summary>
    protected virtual bool TryConvert(object value, out T? own)
    {
        if (value is T same)
        {
            own = same;
            return true;
        }

        if (value is string text && _parse(text, out var parsed))
        {
            own = parsed;
            return true;
        }

        own = default;
        return false;
    }

    private static bool Accept(out string? reason)
    {
        reason = null;
        return true;
    }

    private bool Refuse(string shown, out string? reason)
    {
        reason = $"{Name} cannot represent value: {shown}. Expected {_expectation}.";
        return false;
    }

    private bool TryParse(string? text, out object? value)
    {
        if (text is not null && _parse(text, out var parsed))
        {
            value = parsed;
            return true;
        }

        value = null;
        return false;
    }
}
