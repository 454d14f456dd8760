using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>
/// Away from gitlab.com no group has a subscription. GitLab answers one all the same, of nothing but nulls
/// (<c>present namespace.gitlab_subscription || {}</c>), and its licence for any number of people has the limit 0.
/// </summary>
public sealed class SelfManagedLicenseTests(SelfManagedLicenseTests.OwnLab lab) : IClassFixture<SelfManagedLicenseTests.OwnLab>
{
    [Fact]
    public async Task A_licence_for_any_number_of_people_tells_no_number()
    {
        var answer = (await lab.AskAsync(
            "{ licenses { name status totalSeats usedSeats availableSeats group { path } } }", null, lab.Link("admin"))).ShouldBeClean();

        answer.Text("licenses.0.status").ShouldBe("ACTIVE");
        answer.At("licenses.0.usedSeats").GetInt32().ShouldBeGreaterThan(0);
        answer.At("licenses.0.totalSeats").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("licenses.0.availableSeats").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("licenses.0.group").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Whoever_takes_a_seat_of_it_tells_so_and_nobody_else()
    {
        var seats = (await lab.ReadAsync("users?active=true&per_page=100", "admin")).EnumerateArray()
            .ToDictionary(NameOf, static user => user.GetProperty("using_license_seat").GetBoolean());
        var answer = (await lab.AskAsync("{ users(first: 100) { nodes { username licenses { name } } } }", null, lab.Link("admin")))
            .ShouldBeClean();
        var told = answer.At("users.nodes").EnumerateArray().Where(user => seats.ContainsKey(NameOf(user)))
            .ToDictionary(NameOf, static user => user.GetProperty("licenses").GetArrayLength() > 0);

        told.Count.ShouldBeGreaterThan(5);
        told.ShouldAllBe(user => user.Value == seats[user.Key]);
        seats.Values.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Its_groups_have_no_licence_of_their_own_and_no_free_plan()
    {
        var answer = await lab.AskAsync("""{ group(path: "acme") { licenses { name } } licenses { name } }""", null, lab.Link("owner"));

        answer.At("group.licenses").GetArrayLength().ShouldBe(0);
        answer.At("licenses").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldBe(["FORBIDDEN"]);
    }

    private static string NameOf(JsonElement user) => user.GetProperty("username").GetString()!;

    public sealed class OwnLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { LicensedUsers = 0, HasSubscriptions = false };
    }
}
