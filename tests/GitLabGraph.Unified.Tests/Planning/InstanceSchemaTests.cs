using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tests.Planning;

public sealed class InstanceSchemaTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void What_an_instance_lacks_is_forgotten_for_it_may_have_been_upgraded()
    {
        var schema = new InstanceSchema(_clock);
        schema.Learn("Project", ["name"]);
        _clock.Now += TimeSpan.FromMinutes(29);
        schema.Learn("Group", []);

        schema.Lacks("Project", "workItems").ShouldBeTrue();
        schema.Lacks("Project", "__typename").ShouldBeFalse();
        schema.Lacks("Group", "").ShouldBeTrue();

        _clock.Now += TimeSpan.FromMinutes(1);

        schema.IsEmpty.ShouldBeTrue();
        schema.IsKnown("Project").ShouldBeFalse();
        schema.Lacks("Project", "workItems").ShouldBeFalse();

        schema.Learn("Project", ["name", "workItems"]);

        schema.IsEmpty.ShouldBeFalse();
        schema.Lacks("Project", "workItems").ShouldBeFalse();
        schema.Lacks("Group", "").ShouldBeFalse();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
