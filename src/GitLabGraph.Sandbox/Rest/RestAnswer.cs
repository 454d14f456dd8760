using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Changes;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>What a route answers: a status, headers, and a body that is written when the answer is sent.</summary>
internal sealed class RestAnswer
{
    private RestAnswer(int status)
    {
        Status = status;
    }

    public int Status { get; }

    public Action<Utf8JsonWriter>? Body { get; private init; }

    /// <summary>A body that is not JSON.</summary>
    public ReadOnlyMemory<byte>? Content { get; private init; }

    public string ContentType { get; private init; } = "application/json";

    public Dictionary<string, string> Headers { get; } = [];

    public static RestAnswer NoContent => new(StatusCodes.Status204NoContent);

    public static RestAnswer NotModified => new(StatusCodes.Status304NotModified);

    public static RestAnswer Unauthorized => Message(StatusCodes.Status401Unauthorized, "401 Unauthorized");

    /// <summary>An application limit's: a message with an error in it, and no headers.</summary>
    public static RestAnswer Limited => Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("message");
            json.WriteString("error", ApplicationLimits.Words);
            json.WriteEndObject();
            json.WriteEndObject();
        },
        StatusCodes.Status429TooManyRequests);

    public static RestAnswer Json(Action<Utf8JsonWriter> body, int status = StatusCodes.Status200OK) =>
        new(status) { Body = body };

    public static RestAnswer Created(Action<Utf8JsonWriter> body) => Json(body, StatusCodes.Status201Created);

    public static RestAnswer File(ReadOnlyMemory<byte> content, string contentType)
        => new(StatusCodes.Status200OK) { Content = content, ContentType = contentType };

    /// <summary>GitLab's first error shape: <c>{"message": "404 Project Not Found"}</c>.</summary>
    public static RestAnswer Message(int status, string message) => Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("message", message);
            json.WriteEndObject();
        },
        status);

    /// <summary>The first shape with a list, as a conflict of merge requests has it.</summary>
    public static RestAnswer Messages(int status, params string[] messages) => Json(
        json =>
        {
            json.WriteStartObject();
            json.Texts("message", messages);
            json.WriteEndObject();
        },
        status);

    /// <summary>Its third: <c>{"error": "title is missing"}</c>, from checking parameters.</summary>
    public static RestAnswer Error(int status, string error) => Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("error", error);
            json.WriteEndObject();
        },
        status);

    public static RestAnswer Missing(string parameter) =>
        Error(StatusCodes.Status400BadRequest, $"{parameter} is missing");

    public static RestAnswer BadRequest(string reason = "") => Message(
        StatusCodes.Status400BadRequest, reason.Length == 0 ? "400 Bad request" : $"400 Bad request - {reason}");

    /// <summary>"Project" gives "404 Project Not Found".</summary>
    public static RestAnswer NotFound(string what = "")
        => Message(StatusCodes.Status404NotFound, what.Length == 0 ? "404 Not found" : $"404 {what} Not Found");

    public static RestAnswer Forbidden(string reason = "")
        => Message(StatusCodes.Status403Forbidden, reason.Length == 0 ? "403 Forbidden" : $"403 Forbidden - {reason}");

    /// <summary>What REST makes of a write that was refused.</summary>
    public static RestAnswer Refused(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Invalid => Invalid(refusal),
        RefusalKind.BadRequest => Message(StatusCodes.Status400BadRequest, refusal.Message),
        RefusalKind.NotFound => NotFound(refusal.Message),
        RefusalKind.Forbidden => Forbidden(refusal.Message),
        RefusalKind.Unauthorized => Unauthorized,
        RefusalKind.Conflict => Message(StatusCodes.Status409Conflict, refusal.Message),
        RefusalKind.NotAllowed => Message(StatusCodes.Status405MethodNotAllowed, refusal.Message),
        _ => Message(StatusCodes.Status422UnprocessableEntity, refusal.Message),
    };

    /// <summary>Its second error shape: <c>{"message": {"title": ["can't be blank"]}}</c>.</summary>
    private static RestAnswer Invalid(Refusal refusal) => Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("message");
            json.WriteStartArray(refusal.Field ?? "base");
            json.WriteStringValue(refusal.Message);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        },
        StatusCodes.Status400BadRequest);
}
