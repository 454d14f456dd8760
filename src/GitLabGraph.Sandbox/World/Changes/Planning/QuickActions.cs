using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>
/// The lines of a comment that begin with a slash: <c>/close</c>, <c>/label ~bug</c>, <c>/assign @dana</c> ... They are
/// taken out of the text and carried out.
/// </summary>
public sealed class QuickActions
{
    private static readonly ImmutableHashSet<string> Known =
    [
        "close", "reopen", "label", "unlabel", "relabel", "assign", "unassign", "title", "confidential", "due",
        "remove_due_date",
        "estimate", "remove_estimate", "spend", "lock", "unlock", "status", "weight", "clear_weight", "subscribe",
        "unsubscribe",
        "duplicate", "promote",
    ];

    private readonly WorldChanges _changes;

    internal QuickActions(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    /// <summary>Splits a comment into its text and its commands, each with what follows its name.</summary>
    public static (string Text, ImmutableArray<(string Name, string Argument)> Commands) Read(string body)
    {
        List<string> text = [];
        List<(string, string)> commands = [];
        var isCode = false;
        foreach (var line in body.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            var parts = line.TrimEnd('\r').Split(' ', 2);
            if (!isCode && parts[0].StartsWith('/') && Known.Contains(parts[0][1..]))
            {
                commands.Add((parts[0][1..], parts.Length > 1 ? parts[1].Trim() : ""));
            }
            else
            {
                text.Add(line);
            }
        }

        return (string.Join('\n', text).Trim(), [.. commands]);
    }

    /// <summary>
    /// Carries out commands on an issue or a merge request; what is not allowed becomes an error text.
    /// </summary>
    public QuickActionSummary Run(Viewer viewer, Target target, ImmutableArray<(string Name, string Argument)> commands)
    {
        List<string> changed = [];
        List<string> messages = [];
        List<string> errors = [];
        foreach (var (name, argument) in commands)
        {
            var refusal = target.Kind == TargetKind.Issue
                ? OnIssue(viewer, World.Issues.Get(target.Id), name, argument)
                : OnMergeRequest(viewer, World.MergeRequests.Get(target.Id), name, argument);
            if (refusal is null)
            {
                changed.Add(name);
                messages.Add($"Applied /{name} {argument}".TrimEnd() + ".");
            }
            else
            {
                errors.Add($"Could not apply {name} command.");
            }
        }

        return new QuickActionSummary([.. changed], [.. messages], [.. errors]);
    }

    private Refusal? OnIssue(Viewer viewer, Issue issue, string name, string argument) => name switch
    {
        "spend" => Spend(viewer, issue.AsTarget, argument),
        "promote" => _changes.Moves.Promote(viewer, issue).Refusal,
        "duplicate" => Named(viewer, issue, argument) is { } other
            ? _changes.Moves.MarkAsDuplicate(viewer, issue, other).Refusal
            : new Refusal(RefusalKind.BadRequest, argument),
        _ => EditOf(viewer, issue, name, argument) is { } edit
            ? _changes.Issues.Update(viewer, issue, edit).Refusal
            : new Refusal(RefusalKind.BadRequest, argument),
    };

    private IssueEdit? EditOf(Viewer viewer, Issue issue, string name, string argument) => name switch
    {
        "close" => new IssueEdit { Close = true },
        "reopen" => new IssueEdit { Close = false },
        "label" => new IssueEdit { Labels = new() { AddTitles = Labels(argument) } },
        "unlabel" => new IssueEdit
        {
            Labels = new()
            {
                RemoveTitles = argument.Length > 0
                    ? Labels(argument)
                    : [.. issue.LabelIds.Select(id => World.Labels.Get(id).Title)],
            },
        },
        "relabel" => new IssueEdit { Labels = new() { Titles = Labels(argument) } },
        "assign" => new IssueEdit
            { AssigneeIds = issue.AssigneeIds.AddRange(Users(viewer, argument).Except(issue.AssigneeIds))
            },
        "unassign" => new IssueEdit { AssigneeIds =
            argument.Length == 0 ? ImmutableArray<long>.Empty :
            [.. issue.AssigneeIds.Except(Users(viewer, argument))] },
        "title" => new IssueEdit { Title = argument },
        "confidential" => new IssueEdit { IsConfidential = true },
        "due" => DateOnly.TryParse(argument, System.Globalization.CultureInfo.InvariantCulture, out var due)
            ? new IssueEdit { DueDate = due }
            : null,
        "remove_due_date" => new IssueEdit { DueDate = (DateOnly?)null },
        "estimate" => Durations.Read(argument) is { } seconds ? new IssueEdit { TimeEstimate = seconds } : null,
        "remove_estimate" => new IssueEdit { TimeEstimate = 0 },
        "lock" => new IssueEdit { IsDiscussionLocked = true },
        "unlock" => new IssueEdit { IsDiscussionLocked = false },
        "weight" => int.TryParse(argument, out var weight) ? new IssueEdit { Weight = weight } : null,
        "clear_weight" => new IssueEdit { Weight = (int?)null },
        "status" => Status(issue, argument) is { } status ? new IssueEdit { StatusId = status } : null,
        "subscribe" => new IssueEdit { Subscribe = true },
        "unsubscribe" => new IssueEdit { Subscribe = false },
        _ => null,
    };

    private Refusal? OnMergeRequest(Viewer viewer, MergeRequest request, string name, string argument)
    {
        var edit = name switch
        {
            "close" => new MergeRequestEdit { Close = true },
            "reopen" => new MergeRequestEdit { Close = false },
            "label" => new MergeRequestEdit { Labels = new() { AddTitles = Labels(argument) } },
            "unlabel" => new MergeRequestEdit { Labels = new() { RemoveTitles = Labels(argument) } },
            "relabel" => new MergeRequestEdit { Labels = new() { Titles = Labels(argument) } },
            "assign" => new MergeRequestEdit
                { AssigneeIds = request.AssigneeIds.AddRange(Users(viewer, argument).Except(request.AssigneeIds))
                },
            "title" => new MergeRequestEdit { Title = argument },
            "subscribe" => new MergeRequestEdit { Subscribe = true },
            _ => null,
        };
        return name == "spend"
            ? Spend(viewer, request.AsTarget, argument)
            : edit is null
                ? new Refusal(RefusalKind.BadRequest, name)
                : _changes.MergeRequests.Update(viewer, request, edit).Refusal;
    }

    private Refusal? Spend(Viewer viewer, Target target, string argument) => Durations.Read(argument) is { } seconds
        ? _changes.Times.Spend(viewer, target, seconds, null, null).Refusal
        : new Refusal(RefusalKind.BadRequest, argument);

    /// <summary>#12 of the same project, or group/project#12.</summary>
    private Issue? Named(Viewer viewer, Issue issue, string reference)
    {
        var sign = reference.IndexOf('#', StringComparison.Ordinal);
        var place = sign > 0 ? World.FindProject(reference[..sign])?.Place : issue.Place;
        return sign >= 0 && place is { } found && int.TryParse(reference[(sign + 1)..], out var iid)
            && World.FindIssue(found, iid) is { } other && viewer.CanSee(other) ? other : null;
    }

    private long? Status(Issue issue, string name)
        => World.StatusesFor(issue.Place).FirstOrDefault(
            status => string.Equals(status.Name, name.Trim('"'), StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>~bug ~"needs docs" ~priority::1.</summary>
    private static ImmutableArray<string> Labels(string argument)
        => [.. argument.Split('~', StringSplitOptions.RemoveEmptyEntries)
            .Select(title => title.Trim().Trim('"').TrimEnd(','))
            .Where(title => title.Length > 0)];

    private ImmutableArray<long> Users(Viewer viewer, string argument)
        => [.. argument.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name is "me" or "@me" ? viewer.User : World.FindUser(name.TrimStart('@')))
            .OfType<User>()
            .Select(user => user.Id)];
}
