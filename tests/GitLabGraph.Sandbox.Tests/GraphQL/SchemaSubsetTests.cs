using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>The sandbox serves nothing that the real GitLab does not have, and nothing in another shape.</summary>
public sealed class SchemaSubsetTests
{
    /// <summary>
    /// Real, but left out of the introspection that the whole schema came from, which had no experiments among
    /// inputs.
    /// </summary>
    private static readonly HashSet<string> Experiments =
    [
        "WorkItemCreateInput.statusWidget",
        "WorkItemUpdateInput.statusWidget",
        "Group.workItems.includeArchived",
        "Namespace.workItems.includeArchived",
    ];

    /// <summary>What the schema's GitLab does not have any more.</summary>
    private static readonly HashSet<string> Gone = ["Note.confidential"];

    [Fact]
    public void Every_member_of_the_sandbox_schema_is_in_the_real_one_and_has_its_shape()
    {
        var real = RealSchema.Load();
        var ours = SchemaBuilder.FromSdl(SandboxSchema.ReadSdl()).Create();

        ours.Types
            .Where(type => !type.IsIntrospection)
            .SelectMany(type => real.TryGetType(type.Name, out var original)
                ? Differences(type, original)
                : [$"{type.Name} is not in the real schema"])
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(NamedType ours, NamedType real) => (ours, real) switch
    {
        (ComplexType mine, ComplexType theirs) when mine.GetType() == theirs.GetType() =>
            [.. Missing(mine.Name, mine.Interfaces, theirs.Interfaces), .. mine.Fields.SelectMany(field => Differences(field, theirs))],
        (InputObjectType mine, InputObjectType theirs) => Differences(mine.Name, mine.Fields, theirs.Fields),
        (EnumType mine, EnumType theirs) => Missing(mine.Name, mine.Values, theirs.Values),
        (UnionType mine, UnionType theirs) => Missing(mine.Name, mine.Types, theirs.Types),
        (ScalarType, ScalarType) => [],
        _ => [$"{ours.Name} is of another kind"],
    };

    private static IEnumerable<string> Missing<TMember>(
        string type, IEnumerable<TMember> mine, IEnumerable<TMember> theirs)
        where TMember : class =>
        mine.Select(NameOf).Except(theirs.Select(NameOf)).Select(name => $"{type} has no {name}");

    private static string NameOf<TMember>(TMember member) => member switch
    {
        EnumValue value => value.Name,
        NamedType type => type.Name,
        _ => $"{member}",
    };

    private static IEnumerable<string> Differences(OutputField mine, ComplexType theirs)
    {
        if (!theirs.Fields.TryGet(mine.Name, out var field))
        {
            return Gone.Contains(mine.Coordinate) ? [] : [$"{mine.Coordinate} does not exist"];
        }

        var arguments = Differences(mine.Coordinate, mine.Arguments, field.Arguments);
        return mine.Type.ToString() == field.Type.ToString()
            ? arguments
            : arguments.Append($"{mine.Coordinate} is {mine.Type}, not {field.Type}");
    }

    private static IEnumerable<string> Differences(
        string owner, FieldCollection<InputValue> mine, FieldCollection<InputValue> theirs)
    {
        foreach (var value in mine.Where(value => !Experiments.Contains($"{owner}.{value.Name}")))
        {
            if (!theirs.TryGet(value.Name, out var real))
            {
                yield return $"{owner} takes no {value.Name}";
            }
            else if (value.Type.ToString() != real.Type.ToString() || $"{value.DefaultValue}" != $"{real.DefaultValue}")
            {
                yield return $"{owner}.{value.Name} is {real.Type} = {real.DefaultValue}";
            }
        }

        foreach (var required in theirs.Where(value => value.IsRequired && !mine.Contains(value.Name)))
        {
            yield return $"{owner} does not ask for {required.Name}";
        }
    }
}
