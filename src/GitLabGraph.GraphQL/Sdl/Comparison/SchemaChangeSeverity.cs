namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>What a change means for clients that are there already.</summary>
public enum SchemaChangeSeverity
{
    /// <summary>Nothing: what they ask and understand stays as it is.</summary>
    Safe,

    /// <summary>
    /// Their documents stay valid, but answers or defaults may surprise them: a new enum value, another default.
    /// </summary>
    Dangerous,

    /// <summary>Documents that were valid are refused, or answers no longer have the form that was promised.</summary>
    Breaking,
}
