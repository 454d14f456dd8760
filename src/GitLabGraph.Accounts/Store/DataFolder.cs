namespace GitLabGraph.Accounts.Store;

/// <summary>Where the SQLite file lies: nobody but the server's own user may look into it.</summary>
internal static class DataFolder
{
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (Directory.Exists(folder) || OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (!OperatingSystem.IsWindows())
        {
            using (File.Open(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
            }

            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
