using System.Globalization;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>A calendar day without time or zone, <c>Date</c> in the schema unless another name is given.</summary>
/// <remarks><see href="https://scalars.graphql.org/andimarek/local-date"/></remarks>
public sealed class LocalDateType(string name = "Date") : TextScalarType<DateOnly>(
    name,
    TryParseDay,
    Format,
    "a calendar day such as 2026-02-28",
    "A calendar day, without time or zone.",
    "https://scalars.graphql.org/andimarek/local-date")
{
    private const string Form = "yyyy-MM-dd";

    public override bool TryWrite(DateOnly value, ResultWriter writer, out string? reason)
    {
        writer.WriteQuoted(value, Form);
        reason = null;
        return true;
    }

    private static bool TryParseDay(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static string Format(DateOnly value) => value.ToString(Form, CultureInfo.InvariantCulture);
}
