using System.Data.Common;
using GitLabGraph.Accounts.Memory;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>Tells a database that is away as such, whatever it was asked.</summary>
internal static class StoreReach
{
    public static async Task<T> OrUnavailableAsync<T>(this Task<T> asking)
    {
        try
        {
            return await asking;
        }
        catch (Exception exception) when (IsAway(exception))
        {
            throw new StoreUnavailableException(exception);
        }
    }

    public static async Task OrUnavailableAsync(this Task asking)
    {
        try
        {
            await asking;
        }
        catch (Exception exception) when (IsAway(exception))
        {
            throw new StoreUnavailableException(exception);
        }
    }

    // Entity Framework wraps what it takes for passing into an InvalidOperationException.
    private static bool IsAway(Exception exception) => exception
        is DbException or DbUpdateException
        or InvalidOperationException { InnerException: DbException or DbUpdateException or TimeoutException };
}
