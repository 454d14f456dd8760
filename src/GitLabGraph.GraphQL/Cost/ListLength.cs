using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// How long a selected list may get: what its slicing arguments say in this request, or what is assumed.
/// </summary>
internal sealed class ListLength
{
    private readonly ListSize _size;
    private readonly OutputField _field;
    private readonly FieldNode _node;
    private readonly ValueNode?[] _slices;
    private readonly ValueNode?[] _defaults;
    private readonly int _otherwise;

    public ListLength(ListSize size, OutputField field, FieldNode node, int defaultListSize)
    {
        _size = size;
        _field = field;
        _node = node;
        _slices = [.. size.SlicingArguments.Select(GivenValue)];
        _defaults = [.. size.SlicingArguments.Select(DefaultValue)];
        _otherwise = size.DefaultSize ?? size.AssumedSize ?? defaultListSize;
    }

    public double Evaluate(in CostVariables variables, Source source, List<GraphQLError> errors)
    {
        var longest = Longest(_slices, variables, out var given);
        if (given == 0)
        {
            // Nothing given, or null: the resolver will most likely take what the schema calls the default.
            longest = Longest(_defaults, variables, out given);
            given = Math.Min(given, 1);
        }

        if (_size.RequiresOne && _slices.Length > 0 && given != 1)
        {
            errors.Add(new GraphQLError($"{_field.Coordinate} needs exactly one of its arguments {ArgumentNames}.")
            {
                Locations = [source.GetLocation(_node.Span.Start)],
                Code = ErrorCodes.BadUserInput,
            });
        }

        return longest ?? _otherwise;
    }

    private string ArgumentNames => string.Join(", ", _size.SlicingArguments);

    private ValueNode? GivenValue(string name) =>
        _node.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private ValueNode? DefaultValue(string name) =>
        _field.Arguments.TryGet(name, out var definition) ? definition.DefaultValue : null;

    private static double? Longest(ValueNode?[] slices, in CostVariables variables, out int given)
    {
        double? longest = null;
        given = 0;
        foreach (var slice in slices)
        {
            if (variables.GetNumber(slice) is { } length)
            {
                given++;
                longest = Math.Max(longest ?? 0, length);
            }
        }

        return longest;
    }
}
