namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>How GitLab's scalars are read and written. Every kind of id, and what is not listed, is text.</summary>
internal static class Scalars
{
    /// <summary>The method of <c>JsonFields</c> that reads it, and the type it gives.</summary>
    public static (string Method, string ClrType) Reading(string scalar) => scalar switch
    {
        "Int" => ("Integer", "int?"),
        "Float" or "BigInt" or "Duration" => ("Number", "double?"),
        "Boolean" => ("Flag", "bool?"),
        "Time" => ("Time", "DateTimeOffset?"),
        "Date" or "ISO8601Date" => ("Day", "DateOnly?"),
        "JSON" or "JsonString" => ("Any", "JsonElement"),
        _ => ("Text", "string?"),
    };

    public static string Writing(string scalar) => scalar switch
    {
        "Int" => "int",
        "Float" or "Duration" => "double",
        "Boolean" => "bool",
        "Time" => "DateTimeOffset",
        "Date" or "ISO8601Date" => "DateOnly",
        "JSON" => "JsonElement",
        _ => "string",
    };
}
