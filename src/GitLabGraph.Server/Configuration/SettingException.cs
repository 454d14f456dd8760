namespace GitLabGraph.Server.Configuration;

/// <summary>A setting is missing or wrong: stops the start with its key and what to do.</summary>
internal sealed class SettingException(string key, string remedy)
    : Exception($"The setting '{key}' is missing or wrong: {remedy}");
