using System.Net.Http.Json;
using System.Text.Json;

namespace GitLabGraph.Unified.Tests.Bulk;

/// <summary>Somebody who goes on working while the tickets are read: gives random ones a new title, over REST.</summary>
internal sealed class TicketWriter(Uri gitLab, int tickets) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = gitLab };
    private readonly Random _random = new(18);

    /// <summary>The titles last written, by the ticket's number.</summary>
    public Dictionary<int, string> Written { get; } = [];

    public async Task WriteAsync(int count, CancellationToken cancellationToken)
    {
        for (var index = 0; index < count; index++)
        {
            var (number, title) = (_random.Next(1, tickets + 1), $"Changed for the {Written.Count + index}th time");
            using var request = new HttpRequestMessage(
                HttpMethod.Put, $"/api/v4/projects/{Uri.EscapeDataString(LargeLab.Path)}/issues/{number}")
            {
                Content = JsonContent.Create(new { title }),
            };
            request.Headers.Add("PRIVATE-TOKEN", "glpat-sandbox-owner");
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            response.IsSuccessStatusCode.ShouldBeTrue(body.ToString());
            Written[number] = title;
        }
    }

    public void Dispose() => _http.Dispose();
}
