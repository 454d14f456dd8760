using GitLabGraph.GraphQL.Relay;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>What the builder was told about reading CLR types.</summary>
internal sealed class InferenceOptions
{
    /// <summary>
    /// Whether a parameter's type is a service of the application; interfaces are, unless someone knows better.
    /// </summary>
    public Func<Type, bool> IsService { get; set; } = static type =>
        type.IsInterface && !typeof(System.Collections.IEnumerable).IsAssignableFrom(type);

    /// <summary>Null when ids are what the application makes them.</summary>
    public GlobalObjectIdentificationOptions? GlobalIds { get; set; }

    /// <summary>Null when mutations keep their own shape.</summary>
    public MutationConventionOptions? Mutations { get; set; }
}
