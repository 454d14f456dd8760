namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>An expected failure of a write, with the field it is about where there is one.</summary>
public sealed record Refusal(RefusalKind Kind, string Message, string? Field = null)
{
    /// <summary>As GraphQL payloads word it: "Title can't be blank".</summary>
    public string FullMessage => Field is null
        ? Message
        : $"{char.ToUpperInvariant(Field[0])}{Field[1..].Replace('_', ' ')} {Message}";

    public static Refusal Blank(string field) => new(RefusalKind.Invalid, "can't be blank", field);

    public static Refusal Invalid(string field, string message) => new(RefusalKind.Invalid, message, field);

    /// <summary>Takes the noun GitLab names: "Project" gives "404 Project Not Found".</summary>
    public static Refusal NotFound(string what = "") => new(RefusalKind.NotFound, what);

    public static Refusal Forbidden(string message = "") => new(RefusalKind.Forbidden, message);
}
