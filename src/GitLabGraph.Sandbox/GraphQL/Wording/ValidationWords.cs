using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>Our validator's messages by how they begin, and what graphql-ruby says instead.</summary>
internal static class ValidationWords
{
    private static readonly (string Start, Func<string[], DocumentPlace, Words> Say)[] Table =
    [
        ("Cannot query field ", (names, _) => UndefinedField(names[0], names[1])),
        ("Unknown argument ", (names, place) => UnknownArgument(names, place)),
        ("Unknown type ", UndefinedType),
        ("Unknown fragment ", (names, _) => Words.Of(
            $"Fragment {names[0]} was used, but not defined", "useAndDefineFragment", ("fragmentName", names[0]))),
        ("Unknown directive ", (names, _) => Words.Of(
            $"Directive {names[0]} is not defined", "undefinedDirective", ("directiveName", names[0].TrimStart('@')))),
        ("Field ", Field),
        ("Fields ", (names, place) => Conflict(names[0], place)),
        ("Argument ", (names, _) => Words.Of(
            $"There can be only one argument named \"{names[0]}\"", "argumentNotUnique", ("name", names[0]))),
        ("Fragment ", Fragment),
        ("Variable ", Variable),
        ("There can be only one ", (names, _) =>
            Words.Of($"There can only be one {names[0]}", "notUnique", ("name", names[0]))),
    ];

    public static Words Of(string message, DocumentPlace place)
    {
        // Every name in a message stands in quotation marks.
        var names = message.Split('"').Where((_, index) => index % 2 == 1).ToArray();
        if (names.Length > 0
            && Array.Find(Table, row => message.StartsWith(row.Start, StringComparison.Ordinal)).Say is { } say
            && !IsAboutValue(message))
        {
            return say([.. names, message], place);
        }

        return place is { Argument: { } argument, Field: { } field }
            ? Words.Of(
                $"Argument '{argument.Name.Value}' on Field '{field.Name}' has an invalid value ({argument.Value})."
                    + $" Expected type '{TypeOf(field, argument.Name.Value)}'.",
                "argumentLiteralsIncompatible",
                ("typeName", "Field"),
                ("argumentName", argument.Name.Value))
            : Words.Of(message, "validationFailed");
    }

    private static GraphQLType? TypeOf(OutputField field, string argument) =>
        field.Arguments.TryGet(argument, out var known) ? known.Type : null;

    // "Field "Input.name" of required type ..." and "Field "x" is not defined by type ..." speak of input objects.
    private static bool IsAboutValue(string message) =>
        message.StartsWith("Field ", StringComparison.Ordinal)
        && (message.Contains(" of required type ", StringComparison.Ordinal)
            || message.Contains(" is not defined by type ", StringComparison.Ordinal)
            || message.Contains(" must be non-null", StringComparison.Ordinal));

    private static Words UndefinedField(string field, string type) => Words.Of(
        $"Field '{field}' doesn't exist on type '{type}'", "undefinedField", ("typeName", type), ("fieldName", field));

    private static Words UnknownArgument(string[] names, DocumentPlace place)
    {
        var owner = names[1].StartsWith('@') ? "Directive" : "Field";
        var name = owner == "Field" ? place.Field?.Name ?? names[1].Split('.')[^1] : names[1].TrimStart('@');
        return Words.Of(
            $"{owner} '{name}' doesn't accept argument '{names[0]}'",
            "argumentNotAccepted",
            ("name", name),
            ("typeName", owner),
            ("argumentName", names[0]));
    }

    private static Words UndefinedType(string[] names, DocumentPlace place) =>
        place is { Operation: not null, Field: null, Type: not null }
        ? Words.Of($"{names[0]} isn't a defined input type", "variableRequiresValidType", ("typeName", names[0]))
        : Words.Of(
            $"No such type {names[0]}, so it can't be a fragment condition", "undefinedType", ("typeName", names[0]));

    private static Words Field(string[] names, DocumentPlace place)
    {
        var message = names[^1];
        if (message.Contains("is required, but it was not provided", StringComparison.Ordinal))
        {
            return Words.Of(
                $"Field '{names[0]}' is missing required arguments: {names[1]}",
                "missingRequiredArguments",
                ("className", "Field"),
                ("name", names[0]),
                ("arguments", names[1]));
        }

        var type = place.Field?.Type.Named.Name ?? names[1];
        return Words.Of(
            message.Contains("must not have a selection", StringComparison.Ordinal)
                ? $"Selections can't be made on scalars (field '{names[0]}' returns {type} but has selections)"
                : $"Field must have selections (field '{names[0]}' returns {type} but has no selections."
                    + $" Did you mean '{names[0]} {{ ... }}'?)",
            "selectionMismatch",
            ("nodeName", $"field '{names[0]}'"),
            ("typeName", type));
    }

    private static Words Conflict(string name, DocumentPlace place) => Words.Of(
        $"Field '{name}' has a field conflict: {place.Field?.Name ?? name}?", "fieldConflict", ("fieldName", name));

    private static Words Fragment(string[] names, DocumentPlace place)
    {
        var message = names[^1];
        if (message.Contains("is never used", StringComparison.Ordinal))
        {
            return Words.Of(
                $"Fragment {names[0]} was defined, but not used", "useAndDefineFragment", ("fragmentName", names[0]));
        }

        if (message.Contains("cannot condition on non composite type", StringComparison.Ordinal))
        {
            var type = names[^2];
            return Words.Of(
                $"Invalid fragment on type {type} (must be Union, Interface or Object)", "fragmentOnNonCompositeType",
                    ("typeName", type));
        }

        return message.Contains("within itself", StringComparison.Ordinal)
            ? Words.Of($"Fragment {names[0]} contains an infinite loop", "infiniteLoop", ("fragmentName", names[0]))
            : CannotSpread(names, place);
    }

    private static Words CannotSpread(string[] names, DocumentPlace place)
    {
        var (parent, type) = (names[^3], names[^2]);
        var name = names.Length > 3 ? names[0] : "unknown";
        return Words.Of(
            $"Fragment {(name == "unknown" ? "" : name + " ")}on {type} can't be spread inside {parent}",
            "cannotSpreadFragment",
            ("typeName", type),
            ("fragmentName", name),
            ("parentName", place.Type?.Name == type ? parent : place.Type?.Name ?? parent));
    }

    private static Words Variable(string[] names, DocumentPlace place)
    {
        var (message, name) = (names[^1], names[0].TrimStart('$'));
        if (message.Contains("is not defined", StringComparison.Ordinal))
        {
            return Words.Of(
                $"Variable ${name} is used by {place.OperationName} but not declared", "variableNotDefined",
                    ("variableName", name));
        }

        if (message.Contains("is never used", StringComparison.Ordinal))
        {
            return Words.Of(
                $"Variable ${name} is declared by {place.OperationName} but not used", "variableNotUsed",
                    ("variableName", name));
        }

        if (message.Contains("used in position", StringComparison.Ordinal))
        {
            var argument = place.Argument?.Name.Value;
            return Words.Of(
                $"Type mismatch on variable ${name} and argument {argument} ({names[1]} / {names[2]})",
                "variableMismatch",
                ("variableName", name),
                ("typeName", names[1]),
                ("argumentName", argument),
                ("errorMessage", "Type mismatch"));
        }

        return Words.Of(
            $"{names[1]} isn't a valid input type (on ${name})", "variableRequiresValidType", ("typeName", names[1]),
                ("variableName", name));
    }
}
