using System.Collections.Immutable;
using GitLabGraph.Sandbox.GraphQL.Nouns;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Work items: one input object for each widget.</summary>
internal static class WorkItemMutations
{
    public static void Bind(MutationBindings mutations) => mutations
        .Add("workItemCreate", "workItem", Create)
        .Add(
            "workItemUpdate", "workItem", input =>
                input.World.Changes.Issues.Update(input.Viewer, input.WorkItem(), Edit(input)))
        .Add("workItemDelete", "namespace", "project", Delete)
        .Add("workItemAddLinkedItems", "workItem", "message", AddLinks)
        .Add("workItemRemoveLinkedItems", "workItem", "message", RemoveLinks);

    private static Outcome<Issue> Create(MutationInput input)
    {
        var path = input.Text("namespacePath") ?? "";
        Place? place = input.World.FindProject(path)?.Place ?? input.World.FindGroup(path)?.Place;
        if (place is not { } found || !input.Viewer.CanSee(found)
            || input.Id("workItemTypeId", "WorkItems::Type") is not { } type)
        {
            throw MutationInput.Refuse();
        }

        var outcome = input.World.Changes.Issues.Create(input.Viewer, found, Draft(input, (IssueType)type));
        if (outcome.Row is { } issue && input.Has("linkedItemsWidget"))
        {
            Link(input.Widget("linkedItemsWidget"), issue);
        }

        return outcome;
    }

    private static IssueDraft Draft(MutationInput input, IssueType type) => new()
    {
        Title = input.Text("title"),
        Type = type,
        Description = input.Widget("descriptionWidget").Text("description"),
        IsConfidential = input.Flag("confidential") ?? false,
        AssigneeIds = input.Widget("assigneesWidget").UserIds("assigneeIds"),
        LabelIds = input.Widget("labelsWidget").LabelIds("labelIds"),
        MilestoneId = input.Widget("milestoneWidget").Id("milestoneId", "Milestone"),
        ParentId = input.Widget("hierarchyWidget").Id("parentId", "WorkItem", "Issue"),
        StatusId = input.Widget("statusWidget").StatusId("status"),
        StartDate = input.Widget("startAndDueDateWidget").Day("startDate"),
        DueDate = input.Widget("startAndDueDateWidget").Day("dueDate"),
        Weight = input.Widget("weightWidget").Number("weight"),
        HealthStatus = input.Widget("healthStatusWidget").Health("healthStatus"),
        CreatedAt = GitLabTime.ReadMoment(input.Text("createdAt")),
    };

    private static IssueEdit Edit(MutationInput input)
    {
        var dates = input.Widget("startAndDueDateWidget");
        var labels = input.Widget("labelsWidget");
        var assignees = input.Widget("assigneesWidget");
        var weight = input.Widget("weightWidget");
        var health = input.Widget("healthStatusWidget");
        var status = input.Widget("statusWidget").StatusId("status");
        var time = input.Widget("timeTrackingWidget");
        return new IssueEdit
        {
            Title = input.EditText("title"),
            Description = input.Widget("descriptionWidget").EditText("description"),
            Close = input.Text("stateEvent") is { } change ? change == "CLOSE" : null,
            IsConfidential = input.EditFlag("confidential"),
            IsDiscussionLocked = input.Widget("notesWidget")
                .Edit("discussionLocked", () => input.Widget("notesWidget").Flag("discussionLocked")),
            AssigneeIds = assignees.Edit("assigneeIds", () => assignees.UserIds("assigneeIds")),
            Labels = new()
            {
                AddIds = labels.LabelIds("addLabelIds"),
                RemoveIds = labels.LabelIds("removeLabelIds"),
            },
            MilestoneId = input.Widget("milestoneWidget").EditId("milestoneId", "Milestone"),
            ParentId = input.Widget("hierarchyWidget").EditId("parentId", "WorkItem", "Issue"),
            StatusId = status is null ? default(Edit<long?>) : status,
            StartDate = dates.Edit("startDate", () => dates.Day("startDate")),
            DueDate = dates.Edit("dueDate", () => dates.Day("dueDate")),
            Weight = weight.Edit("weight", () => weight.Number("weight")),
            HealthStatus = health.Edit("healthStatus", () => health.Health("healthStatus")),
            TimeEstimate = time.Edit("timeEstimate", () => time.Duration("timeEstimate")),
            Subscribe = input.Widget("notificationsWidget").Flag("subscribed"),
        };
    }

    private static (object? Row, Refusal? Refusal, object? More) Delete(MutationInput input)
    {
        var issue = input.WorkItem();
        var refusal = input.World.Changes.Issues.Delete(input.Viewer, issue);
        var project = issue.Place.ProjectId is { } id ? input.World.Projects.Find(id) : null;
        return (NamespaceRow.Of(issue.Place, input.Viewer), refusal, project);
    }

    private static (object? Row, Refusal? Refusal, object? More) AddLinks(MutationInput input)
    {
        var issue = input.WorkItem();
        var (count, refusal) = Link(input, issue);
        return (
            input.World.Issues.Get(issue.Id), refusal, refusal is null ? $"Successfully linked ID(s): {count}." : null);
    }

    private static (int Count, Refusal? Refusal) Link(MutationInput input, Issue issue)
    {
        var type = input.Text("linkType") switch
        {
            "BLOCKS" => IssueLinkType.Blocks,
            "BLOCKED_BY" => IssueLinkType.IsBlockedBy,
            _ => IssueLinkType.RelatesTo,
        };
        var others = Others(input);
        var refusals =
            others.Select(other => input.World.Changes.Links.Create(input.Viewer, issue, other, type).Refusal);
        return (others.Length, refusals.ToArray().FirstOrDefault(refusal => refusal is not null));
    }

    private static (object? Row, Refusal? Refusal, object? More) RemoveLinks(MutationInput input)
    {
        var issue = input.WorkItem();
        var wanted = Others(input).Select(other => other.Id).ToHashSet();
        var refusals = input.World.LinksOf(issue.Id)
            .Where(link => wanted.Contains(link.Other.Id))
            .Select(link => input.World.Changes.Links.Delete(input.Viewer, issue, link.Link))
            .ToArray();
        return (
            input.World.Issues.Get(issue.Id), refusals.FirstOrDefault(refusal => refusal is not null),
                "Successfully unlinked.");
    }

    private static ImmutableArray<Issue> Others(MutationInput input) =>
        [.. input.Ids("workItemsIds", "WorkItem", "Issue").Select(input.World.Issues.Find).OfType<Issue>()
            .Where(input.Viewer.CanSee)];
}
