using ChatService.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatService.Tests.Store;

public class WriteQueueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A write that can't be done makes those beside it be done one by one; each is told what it would be told in a transaction with others.</summary>
    [Theory]
    [InlineData(raw.SQLITE_BUSY)]
    [InlineData(raw.SQLITE_FULL)]
    public async Task FileThatCantBeWrittenOneByOne_IsAStoreThatIsNotAvailable(int code)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Cancellation);
        await using var queue = new SqliteWriteQueue(connection);
        using var started = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        Task<int> first = queue.WriteAsync(_ => Pass(started, gate), Cancellation);
        started.Wait(Cancellation); // what comes from here on is written together

        Task<int> bad = queue.WriteAsync<int>(_ => throw new InvalidDataException("bad"), Cancellation);
        Task<int> refused = queue.WriteAsync<int>(_ => throw new SqliteException("not now", code), Cancellation);
        Task<int> good = queue.WriteAsync(_ => 2, Cancellation);
        gate.Set();

        Assert.Equal((1, 2), (await first, await good));
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidDataException>(() => bad)).Message);
        Assert.IsType<SqliteException>((await Assert.ThrowsAsync<StoreUnavailableException>(() => refused)).InnerException);
    }

    private static int Pass(ManualResetEventSlim started, ManualResetEventSlim gate)
    {
        started.Set();
        gate.Wait(Cancellation);
        return 1;
    }
}
