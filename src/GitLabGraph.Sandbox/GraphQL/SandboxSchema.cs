using System.Text;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Editions;
using GitLabGraph.Sandbox.GraphQL.Mutations;
using GitLabGraph.Sandbox.GraphQL.Nouns;
using GitLabGraph.Sandbox.GraphQL.Nouns.AddOns;
using GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>The part of GitLab's schema that the sandbox serves, bound to the world.</summary>
internal static class SandboxSchema
{
    /// <summary>Everything: Enterprise Edition, the newest version.</summary>
    public static Schema Create(string sdl) => Create(Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(sdl)));

    /// <summary>What one version and edition of GitLab has.</summary>
    public static Schema Create(SandboxOptions options) => Create(
        new SchemaEdition(options.Version, options.IsEnterprise)
            .Of(Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(ReadSdl()))));

    /// <summary>The schema's text, as it lies beside this file.</summary>
    public static string ReadSdl()
    {
        using var stream = typeof(SandboxSchema).Assembly.GetManifestResourceStream("gitlab.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What reads and changes the world, field by field.</summary>
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
        AddOnFields.Bind(bindings);
        LabelFields.Bind(bindings);
        MilestoneFields.Bind(bindings);
        MergeRequestFields.Bind(bindings);
        DeliveryBindings.Bind(bindings);
        MutationFields.Bind(bindings);
        return bindings;
    }

    private static Schema Create(DocumentNode document)
    {
        var builder = SchemaBuilder.New().AddDocument(document);
        var fields = FieldsOf(document);
        foreach (
            var (type, field, resolve) in Bindings()
                .All.Where(binding => fields.Contains((binding.Type, binding.Field))))
        {
            builder.AddResolver(type, field, resolve);
        }

        return builder
            .AddTypeResolver("WorkItemWidget", row => ((Widget)row).TypeName)
            .AddTypeResolver("WorkItemWidgetDefinition", row => ((WidgetDefinition)row).TypeName)
            .AddTypeResolver("NoteableType", row => row is Issue ? "Issue" : "MergeRequest")
            .AddTypeResolver("MemberInterface", MemberTypeOf)
            .AddTypeResolver("PipelineInterface", _ => "Pipeline")
            .AddTypeResolver("User", UserTypeOf)
            .Create();
    }

    // Bindings are written for the whole schema; an older one lacks some of their fields.
    private static HashSet<(string Type, string Field)> FieldsOf(DocumentNode document) =>
        [.. document.Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields.Select(field => (type.Name.Value, field.Name.Value)))];

    private static string UserTypeOf(object row) => row switch
    {
        ReviewerRow => "MergeRequestReviewer",
        AddOnUserRow => "AddOnUser",
        _ => "UserCore",
    };

    private static string MemberTypeOf(object row) =>
        ((Membership)row).Place.Kind == World.PlaceKind.Group ? "GroupMember" : "ProjectMember";
}
