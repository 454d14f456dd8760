namespace GitLabGraph.GraphQL.Types.Validation;

internal sealed partial class SchemaValidator
{
    private void CheckInterfaces(ComplexType type)
    {
        foreach (var parent in type.Interfaces)
        {
            CheckAncestors(type, parent);
            foreach (var promised in parent.Fields)
            {
                CheckPromise(type, parent, promised);
            }
        }
    }

    private void CheckAncestors(ComplexType type, InterfaceType parent)
    {
        foreach (var ancestor in parent.Interfaces.Where(item => !type.Interfaces.Contains(item)))
        {
            Report(ReferenceEquals(ancestor, type)
                ? $"Type {type} cannot implement {parent} because it would create a circular reference."
                : $"Type {type} must implement {ancestor} because it is implemented by {parent}.");
        }
    }

    private void CheckPromise(ComplexType type, InterfaceType parent, OutputField promised)
    {
        var expected = $"{parent}.{promised.Name}";
        if (!type.Fields.TryGet(promised.Name, out var field))
        {
            Report($"Interface field {expected} expected but {type} does not provide it.");
            return;
        }

        var actual = $"{type}.{field.Name}";
        if (!TypeComparison.IsSubType(schema, field.Type, promised.Type))
        {
            Report(
                $"Interface field {expected} expects type {promised.Type} but {actual} is type {field.Type}.");
        }

        foreach (var argument in promised.Arguments)
        {
            CheckPromisedArgument(field, argument, expected, actual);
        }

        foreach (var extra in field.Arguments.Where(item => item.IsRequired && !promised.Arguments.Contains(item.Name)))
        {
            Report(
                $"Object field {actual} includes required argument {extra.Name} "
                + $"that is missing from the Interface field {expected}.");
        }
    }

    private void CheckPromisedArgument(OutputField field, InputValue promised, string expected, string actual)
    {
        if (!field.Arguments.TryGet(promised.Name, out var argument))
        {
            Report(
                $"Interface field argument {expected}({promised.Name}:) expected but {actual} does not provide it.");
        }
        else if (!TypeComparison.AreEqual(promised.Type, argument.Type))
        {
            Report(
                $"Interface field argument {expected}({promised.Name}:) expects type {promised.Type} "
                + $"but {actual}({promised.Name}:) is type {argument.Type}.");
        }
    }
}
