using Microsoft.AspNetCore.Http.Metadata;

namespace GitLabGraph.Server.Linking;

/// <summary>
/// How large the page's forms may be. Whoever posts one is not known before it is read, and without a bound could have
/// us hold 30 MB of each for as long as its last bytes take to come.
/// </summary>
internal sealed class FormSize : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => 64 * 1024;
}
