using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>The people: first those whom tokens speak for, then everybody else, then bots and the ghost.</summary>
internal sealed class PeopleSeed(GitLabWorld world, Dice dice)
{
    /// <summary>Username, name and job title.</summary>
    private static readonly (string Username, string Name, string Job)[] Known =
    [
        ("root", "Administrator", "Site reliability"),
        ("olivia", "Olivia Ownes", "Head of engineering"),
        ("dana", "Dana Devlin", "Backend engineer"),
        ("gus", "Gus Guestman", "Customer"),
        ("erin", "Erin Expiry", "Former contractor"),
        ("mei", "Mei Maintain", "Staff engineer"),
        ("remy", "Remy Reporter", "Quality engineer"),
        ("pia", "Pia Planner", "Product manager"),
    ];

    private static readonly (string Username, string Name, string Job)[] Others =
    [
        ("aisha", "Aisha Bello", "Backend engineer"), ("bjorn", "Bjørn Halvorsen", "Frontend engineer"),
        ("carlos", "Carlos Ibáñez", "Data engineer"), ("deepa", "Deepa Raman", "Data engineer"),
        ("elif", "Elif Yıldız", "Designer"), ("farid", "Farid Nasser", "Android engineer"),
        ("greta", "Greta Lindqvist", "iOS engineer"), ("hana", "Hana Sato", "Research lead"),
        ("ivan", "Ivan Petrov", "Researcher"), ("jonas", "Jonas Weber", "Security engineer"),
        ("keiko", "Keiko Tanaka", "Researcher"), ("liam", "Liam O'Brien", "Support engineer"),
        ("marta", "Marta Kowalska", "Support engineer"), ("nils", "Nils Jansen", "Platform engineer"),
        ("oscar", "Oscar Lind", "Platform engineer"), ("priya", "Priya Shah", "Engineering manager"),
        ("quentin", "Quentin Dubois", "Technical writer"), ("rosa", "Rosa Almeida", "Frontend engineer"),
        ("sven", "Sven Eriksen", "Backend engineer"), ("tomas", "Tomáš Novák", "Backend engineer"),
        ("ursula", "Ursula Frei", "Data analyst"), ("victor", "Victor Hugo Reyes", "Quality engineer"),
        ("wen", "Wen Li", "Machine learning engineer"), ("xenia", "Xenia Papadopoulou", "Product designer"),
        ("yusuf", "Yusuf Demir", "Platform engineer"), ("zoe", "Zoë Martin", "Release manager"),
        ("bill", "Bill Lumbergh", "Division vice president"), ("milton", "Milton Waddams", "Collator"),
    ];

    private static readonly string[] Cities =
        ["Lisbon", "Berlin", "Osaka", "Toronto", "Lagos", "Kraków", "Pune", "Porto Alegre"];

    public void Sow()
    {
        foreach (var (username, name, job) in Known.Concat(Others))
        {
            world.Remember(Person(username, name, job));
        }

        Change("erin", user => user with { LastActivityOn = SeedTime.Day(SeedTime.End.AddDays(-300)) });
        Change("root", user => user with { IsAdmin = true, HasTwoFactor = true });
        Change("milton", user => user with { State = UserState.Blocked });
        Change("ursula", user => user with { HasPrivateProfile = true });
        Change("victor", user => user with { State = UserState.Deactivated });
        Change("quentin", user => user with { IsExternal = true });
        Change("ursula", user => user with { AvatarUrl = null });
        world.Remember(Bot("ghost", "Ghost User", UserKind.Ghost));
        world.Remember(Bot("support-bot", "GitLab Support Bot", UserKind.SupportBot));
        world.Remember(Bot("project_1002_bot_7f3a9c", "deploy-token", UserKind.ProjectBot));
        world.Remember(Bot("service_account_acme_1", "Release robot", UserKind.ServiceAccount));
    }

    private User Person(string username, string name, string job)
    {
        var id = world.Users.NextId();
        var createdAt = dice.Moment(SeedTime.Founding, SeedTime.Founding.AddDays(400));
        return new User
        {
            Id = id,
            NamespaceId = 9000 + id,
            Username = username,
            Name = name,
            Email = $"{username}@example.com",
            FurtherEmails = [$"{username}@home.example.com"],
            PublicEmail = dice.Chance(0.6) ? $"{username}@example.com" : null,
            HasTwoFactor = dice.Chance(0.5),
            AvatarUrl = Avatar(username),
            Bio = dice.Chance(0.3) ? $"{job}. Likes small merge requests." : "",
            JobTitle = job,
            Location = dice.Pick(Cities),
            Organization = "",
            CreatedAt = createdAt,
            LastActivityOn = SeedTime.Day(dice.Moment(SeedTime.End.AddDays(-20), SeedTime.End)),
            LastSignInAt = dice.Moment(SeedTime.End.AddDays(-20), SeedTime.End),
        };
    }

    private User Bot(string username, string name, UserKind kind)
    {
        var id = world.Users.NextId();
        return new User
        {
            Id = id,
            NamespaceId = 9000 + id,
            Username = username,
            Name = name,
            Email = $"{username}@noreply.example.com",
            Kind = kind,
            AvatarUrl = Avatar(username),
            CreatedAt = SeedTime.Founding.AddDays(id),
        };
    }

    private void Change(string username, Func<User, User> change)
        => world.Users.Put(change(world.FindUser(username)!));

    private static string Avatar(string username)
        => $"https://secure.gravatar.com/avatar/{Traces.Sha(username)[..32]}?s=80&d=identicon";
}
