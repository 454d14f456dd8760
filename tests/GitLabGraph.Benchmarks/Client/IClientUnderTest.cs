namespace GitLabGraph.Benchmarks.Client;

/// <summary>Asks both questions and reads every title; gives back how many characters they have.</summary>
internal interface IClientUnderTest
{
    string Name { get; }

    Task<int> AskGraphQLAsync(int number);

    Task<int> AskRestAsync(int number);
}
