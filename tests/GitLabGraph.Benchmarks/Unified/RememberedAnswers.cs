using System.Net;
using System.Net.Http.Headers;

namespace GitLabGraph.Benchmarks.Unified;

/// <summary>Asks GitLab once for each question, and then answers from memory: what is measured is our side alone.</summary>
internal sealed class RememberedAnswers(HttpMessageInvoker inner) : HttpMessageHandler
{
    private readonly Dictionary<string, byte[]> _answers = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var question = await request.Content!.ReadAsStringAsync(cancellationToken);

        if (!_answers.TryGetValue(question, out var answer))
        {
            using var response = await inner.SendAsync(request, cancellationToken);
            _answers[question] = answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }

        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(answer) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
    }
}
