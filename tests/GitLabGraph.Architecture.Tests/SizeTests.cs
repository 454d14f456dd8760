namespace GitLabGraph.Architecture.Tests;

/// <summary>
/// The size habit: small files, short methods, one type a file. Figures are printed with every run, so that no document
/// has to repeat them.
/// </summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int LongestFile = 400;
    private const int LongestTestFile = 600;
    private const int LongestMethod = 80;
    private const int WidestLine = 120;
    private const int WidestTestLine = 140;
    private const int FullestFolder = 40;

    private static readonly IReadOnlyList<Measure> Source = Measure.Folder("src");
    private static readonly IReadOnlyList<Measure> Tests = Measure.Folder("tests");

    /// <summary>Folders that are lists by nature: one file per rule, per annotation, per syntax node.</summary>
    private static readonly string[] ListFolders = ["Rules", "Annotations"];

    [Fact]
    public void Files_stop_at_400_lines() =>
        Source.Where(file => file.Lines > LongestFile).Select(file => $"{file.File}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void Test_files_stop_at_600_lines() =>
        Tests.Where(file => file.Lines > LongestTestFile).Select(file => $"{file.File}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void Methods_stop_at_80_lines()
    {
        var tooLong =
            from file in Source
            from method in file.Methods
            where method.Lines > LongestMethod
            select $"{file.File}: {method.Name} has {method.Lines} lines";

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void Lines_fit_into_120_columns() =>
        Source.Where(file => file.Width > WidestLine).Select(file => $"{file.File}: {file.Width}").ShouldBeEmpty();

    [Fact]
    public void Test_lines_fit_into_140_columns() =>
        Tests.Where(file => file.Width > WidestTestLine).Select(file => $"{file.File}: {file.Width}").ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_type_or_a_close_trio() =>
        Source.Where(file => file.Types > 3).Select(file => $"{file.File}: {file.Types} types").ShouldBeEmpty();

    [Fact]
    public void Folders_stay_small_enough_to_read_at_a_glance()
    {
        var tooFull = Source.GroupBy(file => Path.GetDirectoryName(file.File)!)
            .Where(folder => folder.Count() > FullestFolder && !ListFolders.Contains(Path.GetFileName(folder.Key)))
            .Select(folder => $"{folder.Key}: {folder.Count()} files");

        tooFull.ShouldBeEmpty();
    }

    [Fact]
    public void Figures()
    {
        output.WriteLine("folder                          files  lines: median  p95  max   methods: median  p95  max  types/file");
        foreach (var project in Source.GroupBy(file => file.File.Split('/')[1]))
        {
            output.WriteLine(Row(project.Key, [.. project]));
        }

        output.WriteLine(Row("src", Source));
        output.WriteLine(Row("tests", Tests));
        Percentile(Source.Select(file => file.Lines), 0.5).ShouldBeLessThanOrEqualTo(60, "median lines of a file in src");
        Percentile(Source.Select(file => file.Lines), 0.95).ShouldBeLessThanOrEqualTo(220, "95th percentile of lines in src");
    }

    private static string Row(string name, IReadOnlyList<Measure> files)
    {
        var lines = files.Select(file => file.Lines).ToList();
        var methods = files.SelectMany(file => file.Methods).Select(method => method.Lines).DefaultIfEmpty(0).ToList();
        return $"{name,-32}{files.Count,5}{Percentile(lines, 0.5),15}{Percentile(lines, 0.95),5}{lines.Max(),5}"
            + $"{Percentile(methods, 0.5),18}{Percentile(methods, 0.95),5}{methods.Max(),5}{files.Average(file => file.Types),12:0.00}";
    }

    private static int Percentile(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
