using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Validation;

/// <summary>
/// Finds input objects whose defaults need themselves: <c>input A { a: A = {} }</c> would never end.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/></remarks>
internal sealed class DefaultCircles
{
    private readonly HashSet<InputValue> _done = [];
    private readonly List<(InputValue Field, string Coordinate)> _path = [];
    private readonly Action<string> _report;

    private DefaultCircles(Action<string> report) => _report = report;

    public static void Check(Schema schema, Action<string> report)
    {
        var circles = new DefaultCircles(report);
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            circles.VisitObject(type, new ObjectValueNode([], TextSpan.None));
        }
    }

    private void VisitObject(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                VisitObject(type, item);
            }
        }
        else if (value is ObjectValueNode given)
        {
            foreach (var field in type.Fields.Where(field => field.Type.Named is InputObjectType))
            {
                VisitField(type, field, given);
            }
        }
    }

    private void VisitField(InputObjectType type, InputValue field, ObjectValueNode given)
    {
        var inner = (InputObjectType)field.Type.Named;
        if (given.Fields.FirstOrDefault(item => item.Name.Value == field.Name) is { } entry)
        {
            VisitObject(inner, entry.Value);
        }
        else if (field.DefaultValue is not null)
        {
            VisitDefault(inner, field, $"{type}.{field.Name}");
        }
    }

    private void VisitDefault(InputObjectType inner, InputValue field, string coordinate)
    {
        var start = _path.FindIndex(step => ReferenceEquals(step.Field, field));
        if (start >= 0)
        {
            var steps = string.Join(", ", _path.Skip(start).Select(step => step.Coordinate));
            _report($"Invalid circular reference. The default value of Input Object field {coordinate} "
                + $"references itself{(_path.Count - start > 1 ? $" via the default values of: {steps}" : "")}.");
            return;
        }

        if (_done.Add(field))
        {
            _path.Add((field, coordinate));
            VisitObject(inner, field.DefaultValue!);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
