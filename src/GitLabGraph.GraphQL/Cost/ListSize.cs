using System.Globalization;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>What a field's <c>@listSize</c> says about the lists in its answer.</summary>
/// <param name="AssumedSize">Null when only the slicing arguments tell.</param>
/// <param name="SlicingArguments">Arguments that limit the list, such as <c>first</c>, or paths into one:
/// <c>input.first</c>.</param>
/// <param name="DefaultSize">What the resolver takes when no slicing argument is given.</param>
/// <param name="SizedFields">The fields of the answer whose lists are meant; empty when the field is the list
/// itself.</param>
/// <param name="RequiresOne">Whether exactly one slicing argument has to be given.</param>
/// <remarks><see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive"/></remarks>
internal sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string> SlicingArguments,
    int? DefaultSize,
    IReadOnlyList<string> SizedFields,
    bool RequiresOne)
{
    public static ListSize? Read(Schema schema, OutputField field)
    {
        if (field.Directives.FirstOrDefault(directive => directive.Name.Value == "listSize") is not { } directive)
        {
            return null;
        }

        schema.TryGetDirective("listSize", out var definition);
        return new ListSize(
            Int(Get("assumedSize")),
            Strings(Get("slicingArguments")),
            Int(Get("slicingArgumentDefaultValue")),
            Strings(Get("sizedFields")),
            Get("requireOneSlicingArgument") is BooleanValueNode { Value: true });

        ValueNode? Get(string name) =>
            directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value
            ?? (definition is not null && definition.Arguments.TryGet(name, out var known) ? known.DefaultValue : null);
    }

    // Zero is what an attribute says that was given no number.
    private static int? Int(ValueNode? value) =>
        value is IntValueNode number
        && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
        && parsed > 0
            ? parsed
            : null;

    private static string[] Strings(ValueNode? value) => value switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode single => [single.Value],
        _ => [],
    };
}
