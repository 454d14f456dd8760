using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Nouns;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>The part of GitLab's schema that the sandbox serves, bound to the world.</summary>
internal static class SandboxSchema
{
    public static Schema Create(string sdl)
    {
        var builder = SchemaBuilder.FromSdl(sdl);
        foreach (var (type, field, resolve) in Bindings().All)
        {
            builder.AddResolver(type, field, resolve);
        }

        return builder
            .AddTypeResolver("WorkItemWidget", row => ((Widget)row).TypeName)
            .AddTypeResolver("WorkItemWidgetDefinition", row => ((WidgetDefinition)row).TypeName)
            .AddTypeResolver("NoteableType", row => row is Issue ? "Issue" : "MergeRequest")
            .AddTypeResolver("MemberInterface", MemberTypeOf)
            .AddTypeResolver("User", row => row is ReviewerRow ? "MergeRequestReviewer" : "UserCore")
            .Create();
    }

    /// <summary>The schema's text, as it lies beside this file.</summary>
    public static string ReadSdl()
    {
        using var stream = typeof(SandboxSchema).Assembly.GetManifestResourceStream("gitlab.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string MemberTypeOf(object row) =>
        ((Membership)row).Place.Kind == World.PlaceKind.Group ? "GroupMember" : "ProjectMember";

    /// <summary>What reads the world, field by field.</summary>
    internal static FieldBindings Bindings()
    {
        var bindings = new FieldBindings();
        QueryFields.Bind(bindings);
        NamespaceFields.Bind(bindings);
        ProjectFields.Bind(bindings);
        GroupFields.Bind(bindings);
        MemberFields.Bind(bindings);
        UserFields.Bind(bindings);
        WorkItemFields.Bind(bindings);
        WidgetFields.Bind(bindings);
        TypeFields.Bind(bindings);
        IssueFields.Bind(bindings);
        NoteFields.Bind(bindings);
        LabelFields.Bind(bindings);
        MilestoneFields.Bind(bindings);
        MergeRequestFields.Bind(bindings);
        return bindings;
    }
}
