using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>A typed view of a part of an answer: an object's reader, or an enum value.</summary>
public interface IGitLabValue<out TSelf>
    where TSelf : struct
{
    /// <summary>Views the JSON as this type, without checking that it is one: what is absent reads as null.</summary>
    static abstract TSelf Read(JsonElement json);
}
