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
    private readonly SlicingArgument[] _slices;
    private readonly int _otherwise;

    public ListLength(ListSize size, OutputField field, FieldNode node, int defaultListSize)
    {
        _size = size;
        _field = field;
        _node = node;
        _slices = [.. size.SlicingArguments.Select(path => new SlicingArgument(path, field, node))];
        _otherwise = size.DefaultSize ?? size.AssumedSize ?? defaultListSize;
    }

    public double Evaluate(in CostVariables variables, Source source, List<GraphQLError> errors)
    {
        var longest = Longest(false, variables, out var given);
        if (given == 0)
        {
            // Nothing given, or null: the resolver will most likely take what the schema calls the default.
            longest = Longest(true, variables, out given);
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

    private double? Longest(bool completes, in CostVariables variables, out int given)
    {
        double? longest = null;
        given = 0;
        foreach (var slice in _slices)
        {
            if ((completes ? slice.Completed(variables) : slice.Given(variables)) is { } length)
            {
                given++;
                longest = Math.Max(longest ?? 0, length);
            }
        }

        return longest;
    }
}
