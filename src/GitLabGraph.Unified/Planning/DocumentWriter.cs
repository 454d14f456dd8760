using System.Collections;
using System.Text;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// Writes root fields as one document. Values become variables, equal values the same one, so that the text depends on
/// the question's shape alone. What the instance lacks is left out.
/// </summary>
internal sealed class DocumentWriter(Func<string, string, bool> lacks)
{
    private readonly StringBuilder _text = new();
    private readonly List<UpstreamArgument> _variables = [];

    /// <summary>The operation that asks all the fields, the first under <see cref="RootAlias"/> 0 and so on.</summary>
    public static GraphQLOperation Write(IReadOnlyList<UpstreamField> roots, Func<string, string, bool> lacks)
    {
        var writer = new DocumentWriter(lacks);

        for (var index = 0; index < roots.Count; index++)
        {
            writer._text.Append(RootAlias(index)).Append(':');
            writer.WriteBody(roots[index], "Query");
        }

        writer._text.Append("queryComplexity{score limit}");
        return new GraphQLOperation($"query{writer.Declarations()}{{{writer._text}}}")
        {
            Variables = writer._variables
                .Select((argument, index) => KeyValuePair.Create(Name(index), argument.Value))
                .ToDictionary(),
        };
    }

    public static string RootAlias(int index) => $"q{index}";

    /// <summary>A selection as text with its values: equal text asks for equal things.</summary>
    public static string Signature(UpstreamSelection selection)
    {
        var writer = new DocumentWriter(static (_, _) => false);
        writer.WriteSelection(selection);
        return writer.TextAndValues();
    }

    /// <summary>A field as text with its values.</summary>
    public static string Signature(UpstreamField field)
    {
        var writer = new DocumentWriter(static (_, _) => false);
        writer.WriteBody(field, null);
        return writer.TextAndValues();
    }

    private string TextAndValues()
    {
        foreach (var argument in _variables)
        {
            _text.Append('\n').Append(argument.Type).Append(' ').Append(ValueText(argument.Value));
        }

        return _text.ToString();
    }

    private static string ValueText(object? value) => value switch
    {
        string text => text,
        IEnumerable items => string.Join('\u001f', items.Cast<object?>().Select(ValueText)),
        DateTimeOffset time => time.ToString("O"),
        _ => FormattableString.Invariant($"{value}"),
    };

    private static string Name(int index) => $"v{index}";

    private string Declarations() =>
        _variables.Count == 0
            ? ""
            : $"({string.Join(',', _variables.Select((argument, index) => $"${Name(index)}:{argument.Type}"))})";

    private void WriteField(UpstreamField field, string? owner)
    {
        if (field.Alias is not null && field.Alias != field.Name)
        {
            _text.Append(field.Alias).Append(':');
        }

        WriteBody(field, owner);
    }

    private void WriteBody(UpstreamField field, string? owner)
    {
        _text.Append(field.Name);
        WriteArguments(field, owner);

        if (field.Selection is { } selection)
        {
            WriteSelection(selection);
        }

        _text.Append(' ');
    }

    private void WriteSelection(UpstreamSelection selection)
    {
        var start = _text.Length;
        _text.Append('{');

        foreach (var field in selection.Fields)
        {
            var owner = field.Owner ?? selection.TypeName;

            if (owner is null || !field.IsLacked(owner, lacks))
            {
                WriteField(field, owner);
            }
            else if (field.Instead is { } other && !other.IsLacked(owner, lacks))
            {
                WriteField(other, owner);
            }
        }

        foreach (var (type, fragment) in selection.Fragments)
        {
            if (!lacks(type, ""))
            {
                _text.Append("...on ").Append(type);
                WriteSelection(fragment);
            }
        }

        // An object of which nothing can be asked here still needs a field to be valid.
        if (_text.Length == start + 1)
        {
            _text.Append("__typename");
        }

        _text.Append('}');
    }

    private void WriteArguments(UpstreamField field, string? owner)
    {
        if (field.Arguments.Count == 0)
        {
            return;
        }

        var arguments = field.Arguments
            .Where(argument => owner is null || !lacks(owner, InstanceSchema.Member(field.Name, argument.Name)))
            .Select(argument => argument.Resolve(lacks)).ToList();

        if (arguments.Count == 0)
        {
            return;
        }

        _text.Append('(');

        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            _text.Append(index == 0 ? "" : ",").Append(argument.Name).Append(':');
            _text.Append(argument.Type is null ? argument.Value : $"${Name(Variable(argument))}");
        }

        _text.Append(')');
    }

    private int Variable(UpstreamArgument argument)
    {
        var text = ValueText(argument.Value);
        var known = _variables.FindIndex(given => given.Type == argument.Type && ValueText(given.Value) == text);

        if (known < 0)
        {
            _variables.Add(argument);
            known = _variables.Count - 1;
        }

        return known;
    }
}
