namespace GitLabGraph.Accounts.Store;

/// <summary>Why an account was not linked.</summary>
public enum LinkRefusal
{
    /// <summary>The tenant has no account of that key.</summary>
    UnknownAccount,

    /// <summary>The account belongs to another instance: its ids would mean other things.</summary>
    OtherInstance,

    /// <summary>The tenant has another account of this person there: one person and instance, one account.</summary>
    LinkedAlready,
}
