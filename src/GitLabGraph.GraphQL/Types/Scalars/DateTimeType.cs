using System.Globalization;
using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A moment, RFC 3339 with an offset; always answered in UTC.</summary>
/// <remarks><see href="https://scalars.graphql.org/andimarek/date-time"/></remarks>
public sealed partial class DateTimeType() : TextScalarType<DateTimeOffset>(
    "DateTime",
    TryParseMoment,
    Format,
    "a date and time with its offset, such as 2026-02-28T09:30:00Z",
    "A moment, as RFC 3339 writes it, in UTC.",
    "https://scalars.graphql.org/andimarek/date-time")
{
    // RFC 3339 without the Z, which every whole second is.
    private const string WholeSeconds = "s";

    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public override bool TryWrite(DateTimeOffset value, ResultWriter writer, out string? reason)
    {
        reason = null;

        if (value.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            writer.WriteQuoted(value.UtcDateTime, Form);
            return true;
        }

        writer.WriteByte((byte)'"');
        writer.WriteFormattable(value.UtcDateTime, WholeSeconds);
        writer.WriteRaw("Z\""u8);
        return true;
    }

    protected override bool TryConvert(object value, out DateTimeOffset own)
    {
        if (value is DateTime { Kind: not DateTimeKind.Unspecified } time)
        {
            own = new DateTimeOffset(time.ToUniversalTime());
            return true;
        }

        return base.TryConvert(value, out own);
    }

    private static bool TryParseMoment(string text, out DateTimeOffset value)
    {
        value = default;
        return Shape().IsMatch(text)
            && DateTimeOffset.TryParse(
                text.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out value);
    }

    private static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    // A time without an offset would mean another moment on every machine.
    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
