namespace GitLabGraph.Unified.Planning;

/// <summary>The usual kinds of need.</summary>
internal static class Needs
{
    /// <summary>Leaves of the same object.</summary>
    public static Need Leaves(params string[] names) => (target, _) =>
    {
        foreach (var name in names)
        {
            target.Leaf(name);
        }
    };

    /// <summary>An object, and of it what is selected below.</summary>
    public static Need Object(string name, Need below) => (target, field) => below(target.Object(name), field);

    /// <summary>
    /// An object's leaves, whatever is selected of them: they are cheap and one unified field is made of all.
    /// </summary>
    public static Need ObjectLeaves(string name, string typeName, params string[] leaves) => (target, _) =>
    {
        var below = target.Object(name, typeName);

        foreach (var leaf in leaves)
        {
            below.Leaf(leaf);
        }
    };

    /// <summary>
    /// What is selected where the items of a list lead back to the list's owner: it is asked of the owner itself.
    /// </summary>
    public static Need Back(string itemType, string back, Need owner) => (target, field) =>
    {
        foreach (var child in field.ItemChildren(itemType).Concat(field.Children(itemType)))
        {
            if (child.Name == back)
            {
                owner(target, child);
            }
        }
    };

    /// <summary>What each of a list's holders of items needs.</summary>
    public static Need Items(Need below) => (target, list) =>
    {
        foreach (var item in list.Items())
        {
            below(target, item);
        }
    };

    /// <summary>Several needs of one field.</summary>
    public static Need All(params Need[] needs) => (target, field) =>
    {
        foreach (var need in needs)
        {
            need(target, field);
        }
    };
}
