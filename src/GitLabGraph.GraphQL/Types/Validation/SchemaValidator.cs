namespace GitLabGraph.GraphQL.Types.Validation;

/// <summary>
/// Checks that a schema keeps the specification's promises. Answers every problem, in the order and the words of
/// graphql-js's <c>validateSchema</c>.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
internal sealed partial class SchemaValidator(Schema schema)
{
    private readonly List<string> _errors = [];

    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var validator = new SchemaValidator(schema);
        validator.CheckRootTypes();
        validator.CheckDirectives();
        validator.CheckTypes();
        return validator._errors;
    }

    private void Report(string message) => _errors.Add(message);

    private void CheckRootTypes()
    {
        if (schema.QueryType is null)
        {
            Report("Query root type must be provided.");
        }

        // An operation's kind is told by its root type, so two kinds cannot share one.
        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var shared in roots.OfType<ObjectType>().GroupBy(type => type).Where(group => group.Count() > 1))
        {
            Report($"All root types must be different, \"{shared.Key}\" type is used as several of them.");
        }
    }

    private void CheckDirectives()
    {
        foreach (var directive in schema.DirectiveTypes)
        {
            CheckName(directive.Name);
            if (directive.Locations.Count is 0)
            {
                Report($"Directive {directive} must include 1 or more locations.");
            }

            CheckArguments(directive.Arguments, directive.ToString());
        }
    }

    private void CheckTypes()
    {
        var circles = new InputCircles(Report);
        foreach (var type in schema.Types)
        {
            if (!Introspection.IntrospectionTypes.Contains(type.Name))
            {
                CheckName(type.Name);
            }

            switch (type)
            {
                case ComplexType complex:
                    CheckFields(complex);
                    CheckInterfaces(complex);
                    break;
                case UnionType { Types.Count: 0 }:
                    Report($"Union type {type} must define one or more member types.");
                    break;
                case EnumType enumeration:
                    CheckValues(enumeration);
                    break;
                case InputObjectType input:
                    CheckInputFields(input);
                    circles.Check(input);
                    break;
            }
        }

        DefaultCircles.Check(schema, Report);
    }

    private void CheckName(string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
        else if (!NameRule.IsValid(name))
        {
            Report(
                $"Names must consist of letters, digits and underscores and not begin with a digit but \"{name}\" "
                + "does not.");
        }
    }

    private void CheckValues(EnumType type)
    {
        if (type.Values.Count is 0)
        {
            Report($"Enum type {type} must define one or more values.");
        }

        foreach (var value in type.Values)
        {
            CheckName(value.Name);
            if (value.Name is "true" or "false" or "null")
            {
                Report($"Enum values cannot be named: {value.Name}");
            }
        }
    }
}
