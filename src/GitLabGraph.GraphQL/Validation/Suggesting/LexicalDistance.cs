namespace GitLabGraph.GraphQL.Validation.Suggesting;

/// <summary>
/// How many edits turn one name into another: insert, delete, replace or swap a letter (Damerau and Levenshtein, in its
/// optimal string alignment form). A difference of case alone counts as one edit.
/// </summary>
internal sealed class LexicalDistance
{
    private readonly string _written;
    private readonly string _lower;
    private readonly int _threshold;
    private int[] _current;
    private int[] _previous;
    private int[] _beforePrevious;

    public LexicalDistance(string written)
    {
        _written = written;
        _lower = written.ToLowerInvariant();
        // Two fifths of the letters may differ; more is another word.
        _threshold = (written.Length * 2 / 5) + 1;
        _current = new int[written.Length + 1];
        _previous = new int[written.Length + 1];
        _beforePrevious = new int[written.Length + 1];
    }

    /// <summary>The distance, or null when it is over two fifths of the written name's length, plus one.</summary>
    public int? Measure(string name)
    {
        if (name == _written)
        {
            return 0;
        }

        if (Math.Abs(name.Length - _written.Length) > _threshold)
        {
            return null;
        }

        var lower = name.ToLowerInvariant();
        return lower == _lower ? 1 : MeasureRows(lower);
    }

    private int? MeasureRows(string name)
    {
        for (var column = 0; column <= _lower.Length; column++)
        {
            _current[column] = column;
        }

        for (var row = 1; row <= name.Length; row++)
        {
            (_beforePrevious, _previous, _current) = (_previous, _current, _beforePrevious);
            // The distance never falls below the smallest cell of a row.
            if (FillRow(name, row) > _threshold)
            {
                return null;
            }
        }

        var distance = _current[_lower.Length];
        return distance <= _threshold ? distance : null;
    }

    private int FillRow(string name, int row)
    {
        var smallest = _current[0] = row;
        for (var column = 1; column <= _lower.Length; column++)
        {
            var replace = _previous[column - 1] + (name[row - 1] == _lower[column - 1] ? 0 : 1);
            var cell = Math.Min(replace, Math.Min(_previous[column], _current[column - 1]) + 1);
            if (row > 1 && column > 1 && name[row - 1] == _lower[column - 2] && name[row - 2] == _lower[column - 1])
            {
                cell = Math.Min(cell, _beforePrevious[column - 2] + 1);
            }

            _current[column] = cell;
            smallest = Math.Min(smallest, cell);
        }

        return smallest;
    }
}
