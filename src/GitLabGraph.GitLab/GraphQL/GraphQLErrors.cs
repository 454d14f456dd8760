using System.Collections.Frozen;
using System.Text.Json;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// Reads <c>errors</c> and tells GitLab's causes apart; where it has no code, by its fixed sentences.
/// </summary>
internal static class GraphQLErrors
{
    private static readonly (string Text, GitLabError Error)[] Sentences =
    [
        ("doesn't exist on type", GitLabError.NotSupported),
        ("exceeds max complexity", GitLabError.TooComplex),
        ("exceeds max depth", GitLabError.TooComplex),
        ("Recursive query", GitLabError.TooComplex),
        ("Query too large", GitLabError.TooComplex),
        ("Timeout on", GitLabError.TimedOut),
        ("Request timed out", GitLabError.TimedOut),
        ("does not exist or you don't have permission", GitLabError.NotFound),

        // "requested too many times", and "requested with the search argument too many times".
        ("too many times", GitLabError.RateLimited),
        ("Internal server error", GitLabError.Failed),

        // Of a fine-grained token: "Access denied: Your Personal Access Token lacks the required permissions: [...]".
        ("Access denied: Your", GitLabError.ScopeMissing),
        ("Granular tokens are not yet supported", GitLabError.ScopeMissing),
    ];

    // graphql-ruby's codes of static validation. All that we send is valid by the schema that we know, so that each of
    // them says that this instance's schema is another.
    private static readonly FrozenSet<string> OtherSchema = FrozenSet.ToFrozenSet(
    [
        "undefinedField", "argumentNotAccepted", "undefinedType", "undefinedDirective", "undefinedEnumValue",
        "fragmentOnNonCompositeType", "cannotSpreadFragment", "argumentLiteralsIncompatible", "selectionMismatch",
        "variableRequiresValidType", "variableMismatch", "missingRequiredArguments",
        "missingRequiredInputObjectAttribute",
    ]);

    public static IReadOnlyList<GitLabGraphQLError> Read(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errors", out var errors)
            ? ReadList(errors)
            : [];

    public static IReadOnlyList<GitLabGraphQLError> ReadList(JsonElement errors) =>
        errors.ValueKind == JsonValueKind.Array
            ? [.. errors.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.Object).Select(ReadOne)]
            : [];

    /// <summary>The exception for a document of which nothing was answered.</summary>
    public static GitLabException Exception(IReadOnlyList<GitLabGraphQLError> errors, int status, string? requestId)
    {
        if (errors is [])
        {
            return new GitLabException(GitLabError.NotUnderstood, "GitLab's answer holds neither data nor errors.")
            {
                Status = status,
                RequestId = requestId,
            };
        }

        return new GitLabException(errors[0].Error, $"GitLab refused the query: {errors[0].Message}")
        {
            Status = status,
            RequestId = requestId,
            Details = [.. errors.Select(static error => error.Message)],
            RetryAfter = errors[0].RetryAfter,
        };
    }

    private static GitLabGraphQLError ReadOne(JsonElement error)
    {
        var message = error.Text("message") ?? "";
        var extensions = error.TryGetProperty("extensions", out var found) ? found : default;
        var code = extensions.Text("code");

        if (UnknownWord.In(message, extensions) is { } unknown)
        {
            return new GitLabGraphQLError(GitLabError.NotSupported, Redaction.Apply(unknown), ReadPath(error), code);
        }

        return new GitLabGraphQLError(Cause(message, code), Redaction.Apply(message), ReadPath(error), code)
        {
            TypeName = extensions.Text("typeName"),
            FieldName = extensions.Text("fieldName") ?? extensions.Text("argumentName"),
        };
    }

    private static GitLabError Cause(string message, string? code)
    {
        if (code is not null && OtherSchema.Contains(code))
        {
            return GitLabError.NotSupported;
        }

        foreach (var (text, error) in Sentences)
        {
            if (message.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return error;
            }
        }

        return GitLabError.Invalid;
    }

    private static IReadOnlyList<object> ReadPath(JsonElement error) =>
        error.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.Array
            ? [.. path.EnumerateArray().Select(ReadStep)]
            : [];

    private static object ReadStep(JsonElement step) =>
        step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out var index)
            ? index
            : JsonText.Of(step) ?? step.GetRawText();
}
