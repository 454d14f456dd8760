using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Pipelines;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What the fields of a pull request need from GitLab's <c>MergeRequest</c>.</summary>
internal static class PullRequestNeeds
{
    public static readonly ListNeed Assignees = new("assignees", UserNeeds.Add)
    {
        CountedBy = "MergeRequestAssigneeConnection",
    };

    public static readonly ListNeed Reviewers = new("reviewers", Reviewer)
    {
        CountedBy = "MergeRequestReviewerConnection",
    };

    public static readonly ListNeed Tags = new("labels", TagNeeds.Add);

    public static readonly ListNeed Comments = CommentNeeds.ListAt(static request => request);

    public static readonly ListNeed Discussions = new("discussions", DiscussionNeeds.Add) { IsCounted = false };

    public static readonly PagelessList<User> Approvers = new("approvedBy", UserNeeds.Add, UserMapping.From);

    public static readonly ListNeed Commits = new("commits", CommitNeeds.Add) { IsCounted = false };

    private static readonly NeedTable Table = new("PullRequest", "MergeRequest", "id")
    {
        ["number"] = Needs.Leaves("iid"),
        ["reference"] = Reference,
        ["title"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["descriptionHtml"] = Needs.Leaves("descriptionHtml"),
        ["status"] = Needs.Leaves("state"),
        ["statusRaw"] = Needs.Leaves("state"),
        ["isDraft"] = Needs.Leaves("draft"),
        ["repo"] = Needs.Object("targetProject", RepoNeeds.Add),
        ["headRepo"] = Needs.Object("sourceProject", RepoNeeds.Add),
        ["headBranch"] = Needs.Leaves("sourceBranch"),
        ["baseBranch"] = Needs.Leaves("targetBranch"),
        ["headSha"] = Needs.Leaves("diffHeadSha"),
        ["mergeCommitSha"] = Needs.Leaves("mergeCommitSha"),
        ["author"] = Needs.Object("author", UserNeeds.Add),
        ["assignees"] = Assignees.Add,
        ["reviewers"] = Reviewers.Add,
        ["approvals"] = Approvals,
        ["mergeability"] = Needs.Leaves("detailedMergeStatus", "conflicts"),
        ["tags"] = Tags.Add,
        ["comments"] = Needs.All(Comments.Add, Needs.Back("Comment", "on", Add)),
        ["discussions"] = Needs.All(Discussions.Add, DiscussionNeeds.BackTo(Add)),
        ["unresolvedDiscussionCount"] = Needs.Leaves("resolvableDiscussionsCount", "resolvedDiscussionsCount"),
        ["commits"] = Commits.Add,
        ["diffStats"] = Needs.ObjectLeaves(
            "diffStatsSummary", "DiffStatsSummary", "additions", "deletions", "fileCount"),
        ["headPipeline"] = Needs.Object("headPipeline", PipelineNeeds.Add),
        ["milestone"] = Needs.Object("milestone", MilestoneNeeds.Add),
        ["mergedBy"] = Needs.All(Needs.Leaves("state"), Needs.Object("mergeUser", UserNeeds.Add)),
        ["url"] = Needs.Leaves("webUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["mergedAt"] = Needs.Leaves("mergedAt"),
        ["closedAt"] = Needs.Leaves("closedAt"),
        ["tickets"] = Needs.All(Needs.Leaves("iid"), Needs.ObjectLeaves("targetProject", "Project", "id")),
        ["remoteData"] = Needs.All(Needs.Leaves("iid"), Needs.ObjectLeaves("targetProject", "Project", "id")),
    };

    public static void Add(UpstreamSelection request, PlannedField holder) => Table.Add(request, holder);

    private static void Reference(UpstreamSelection request, PlannedField field) =>
        request.Add(new UpstreamField("reference").With([UpstreamArgument.Literal("full", "true")]));

    private static void Reviewer(UpstreamSelection reviewer, PlannedField holder)
    {
        reviewer.TypeName = "MergeRequestReviewer";

        foreach (var field in holder.Children("Reviewer"))
        {
            if (field.Name is "user")
            {
                UserNeeds.Add(reviewer, field);
            }
            else if (field.Name is "state" or "stateRaw")
            {
                reviewer.Object("mergeRequestInteraction", "UserMergeRequestInteraction").Leaf("reviewState");
            }
        }

        reviewer.Leaf("id");
    }

    private static void Approvals(UpstreamSelection request, PlannedField field)
    {
        foreach (var child in field.Children())
        {
            switch (child.Name)
            {
                case "approved":
                    request.Add(new UpstreamField("approved") { Instead = AnyApproval() });
                    break;
                case "approvedBy":
                    Approvers.Add(request, child);
                    break;
                case "required":
                    request.Leaf("approvalsRequired");
                    break;
                case "left":
                    request.Leaf("approvalsLeft");
                    break;
            }
        }
    }

    // GitLab before 15.4 does not say whether it is approved.
    private static UpstreamField AnyApproval()
    {
        var first = new UpstreamField("approvedBy", "anyApproval") { IsConnection = true }.With("first", "Int", 1);
        first.Below.Object("nodes", "UserCore").Leaf("id");
        return first;
    }
}
