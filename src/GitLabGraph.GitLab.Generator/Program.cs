using GitLabGraph.GitLab.Generator;

if (args is not [var root])
{
    Console.Error.WriteLine("Usage: dotnet run --project src/GitLabGraph.GitLab.Generator -- <root of the repository>");
    return 2;
}

try
{
    var count = GeneratedCode.Of(root).WriteTo(root);
    Console.WriteLine($"{count} files in {GeneratedCode.Folder}");
    return 0;
}
catch (InvalidDataException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
