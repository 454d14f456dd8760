using System.Reflection;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Binding;

public sealed class FieldBindingsTests
{
    [Fact]
    public void Every_field_of_the_schema_has_a_binding_or_a_property_behind_it()
    {
        var bindings = SandboxSchema.Bindings();
        var schema = SandboxSchema.Create(SandboxSchema.ReadSdl());

        schema.Types.OfType<ObjectType>()
            .Where(type => !type.IsIntrospection)
            .SelectMany(type => type.Fields)
            .Where(field => bindings.Find(field) is null && !HasProperty(RowOf(field.DeclaringType.Name, bindings), field.Name))
            .Select(field => field.Coordinate)
            .ShouldBeEmpty();
    }

    private static Type RowOf(string type, FieldBindings bindings) => bindings.RowOf(type) ?? type switch
    {
        "PageInfo" => typeof(PageBounds),
        _ when type.EndsWith("Connection", StringComparison.Ordinal) => typeof(Page<User>),
        _ when type.EndsWith("Edge", StringComparison.Ordinal) => typeof(PageEdge<User>),
        _ => typeof(object),
    };

    private static bool HasProperty(Type row, string name) =>
        row.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not null;
}
