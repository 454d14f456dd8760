using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareDirectives(Schema before, Schema after)
    {
        var difference = Difference.Of(before.DirectiveTypes, after.DirectiveTypes, directive => directive.Name);
        foreach (var directive in difference.Removed)
        {
            Breaking(SchemaChangeKind.DirectiveRemoved, $"{directive.Name} was removed.");
        }

        foreach (var (old, current) in difference.Kept)
        {
            CompareDirective(old, current);
        }

        foreach (var directive in difference.Added)
        {
            Safe(SchemaChangeKind.DirectiveAdded, $"{directive} was added.");
        }
    }

    private void CompareDirective(DirectiveType before, DirectiveType after)
    {
        var difference = Difference.Of(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var argument in difference.Added.Where(argument => argument.IsRequired))
        {
            Breaking(
                SchemaChangeKind.RequiredDirectiveArgAdded,
                $"A required arg {argument.Name} on directive {before.Name} was added.");
        }

        foreach (var argument in difference.Removed)
        {
            Breaking(SchemaChangeKind.DirectiveArgRemoved, $"{argument.Name} was removed from {before.Name}.");
        }

        if (before.IsRepeatable && !after.IsRepeatable)
        {
            Breaking(
                SchemaChangeKind.DirectiveRepeatableRemoved, $"Repeatable flag was removed from {before.Name}.");
        }

        foreach (var location in before.Locations.Except(after.Locations))
        {
            Breaking(
                SchemaChangeKind.DirectiveLocationRemoved,
                $"{DirectiveLocationName.Of(location)} was removed from {before.Name}.");
        }
    }
}
