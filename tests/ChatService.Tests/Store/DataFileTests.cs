using ChatService.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ChatService.Tests.Store;

public class DataFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewFile_IsForItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new TemporaryFolder();
        await using SqliteSessionStore store = SqliteSessionStore.Open(folder.Combine("new/chat.db"), TimeProvider.System);
        await store.CreateAsync(new NewSession("ses-a", Guid.NewGuid(), Guid.NewGuid()), Cancellation);

        string[] files = Directory.GetFiles(folder.Combine("new"));

        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        foreach (string file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task FileOfTheFirstVersion_IsReadAndWritten()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");
        var reach = new Reach(Guid.NewGuid(), null);
        await using (SqliteSessionStore store = SqliteSessionStore.Open(file, TimeProvider.System))
            await store.AddAsync(new Credential(Secret.Hash("old"), reach, true, null), Cancellation);
        Run(file, "ALTER TABLE credentials DROP COLUMN account; PRAGMA user_version = 1");

        await using SqliteSessionStore again = SqliteSessionStore.Open(file, TimeProvider.System);
        await again.AddAsync(new Credential(Secret.Hash("new"), reach, false, null, "account"), Cancellation);

        Assert.Equal(new Credential(null!, reach, true, null), await FindAsync(again, "old"));
        Assert.Equal(new Credential(null!, reach, false, null, "account"), await FindAsync(again, "new"));
    }

    [Fact]
    public void FileOfALaterVersion_IsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");
        Run(file, "PRAGMA user_version = 99");

        Assert.Contains("99", Assert.Throws<InvalidDataException>(() => SqliteSessionStore.Open(file, TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClockThatIsPutBack_DoesNotTurnATimeBack()
    {
        using var folder = new TemporaryFolder();
        var clock = new ShiftedClock { Shift = TimeSpan.FromDays(1) };
        await using SqliteSessionStore store = SqliteSessionStore.Open(folder.Combine("chat.db"), clock);
        var reach = new Reach(Guid.NewGuid(), null);
        SessionHead made = await store.CreateAsync(new NewSession("ses-a", reach.Organization, Guid.NewGuid()), Cancellation);
        clock.Shift = TimeSpan.Zero;
        var blocks = new EventBlockBuilder();
        blocks.Add("{}"u8, EventMark.Of(EventUnion.UnknownReason.MissingTag));

        await store.AppendAsync(new Append { Session = made.Key, Blocks = blocks.Take() }, Cancellation);

        SessionHead head = (await store.FindAsync("ses-a", reach, Cancellation))!;
        Assert.Equal(made.LastUpdated, head.LastUpdated);
        Assert.NotEqual(made.Version, head.Version);
    }

    private static async Task<Credential> FindAsync(SqliteSessionStore store, string secret) =>
        (await ((ICredentialStore)store).FindAsync(Secret.Hash(secret), Cancellation))! with { Hash = null! };

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
