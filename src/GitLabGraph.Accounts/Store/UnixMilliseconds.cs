using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GitLabGraph.Accounts.Store;

/// <summary>A time as a number that both databases sort.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    static time => time.ToUnixTimeMilliseconds(), static number => DateTimeOffset.FromUnixTimeMilliseconds(number));
