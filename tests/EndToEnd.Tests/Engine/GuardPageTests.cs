using System.Runtime.InteropServices;
using System.Text;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>The input ends where readable memory ends: a read past it would fault, and take the process down.</summary>
public partial class GuardPageTests
{
    [Fact]
    public void InputAtTheEndOfReadableMemory_IsReadTheSameWay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "skipped: pages are guarded through POSIX calls");
        using var memory = new GuardedMemory(1 << 18);
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] json = SessionText.Make(random, 1 + random.Next(120));
            for (int cut = 0; cut < 40; cut++)
            {
                BothWays.AssertSameSession(memory.Place(json.AsSpan(0, json.Length - Math.Min(json.Length, cut * cut / 4))));
            }

            BothWays.AssertSameSession(memory.Place(Mutation.Of(json, random)));
        }
    }

    [Fact]
    public void EventCutAnywhere_AtTheEndOfReadableMemory_IsReadTheSameWay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "skipped: pages are guarded through POSIX calls");
        using var memory = new GuardedMemory(1 << 18);
        string text = string.Join(",", Enumerable.Repeat($$"""{"call_id":"{{new string('x', 100)}}\n\u0041","name":"n","result":{"a":[1,2,3],"b":"{{new string('y', 90)}}"},"type":"tool_result"}""", 30));
        byte[] json = Encoding.UTF8.GetBytes("""{"events":[""" + text + "]}");
        Assert.True(json.Length > 8000, "Smaller input would be copied.");
        for (int length = json.Length; length > json.Length - 700; length--)
        {
            BothWays.AssertSameSession(memory.Place(json.AsSpan(0, length)));
        }
    }

    /// <summary>Memory with a page behind it that may not be touched.</summary>
    private sealed unsafe partial class GuardedMemory : IDisposable
    {
        private const int ReadWrite = 3;
        private const int None = 0;
        private readonly nint _start;
        private readonly int _size;
        private readonly int _page = Environment.SystemPageSize;

        public GuardedMemory(int size)
        {
            _size = (size + _page - 1) / _page * _page;
            int privateAnonymous = OperatingSystem.IsMacOS() ? 0x1002 : 0x22;
            _start = Map(0, (nuint)(_size + _page), ReadWrite, privateAnonymous, -1, 0);
            Assert.NotEqual(-1, _start);
            Assert.Equal(0, Protect(_start + _size, (nuint)_page, None));
        }

        public ReadOnlySpan<byte> Place(ReadOnlySpan<byte> bytes)
        {
            var place = new Span<byte>((byte*)_start + _size - bytes.Length, bytes.Length);
            bytes.CopyTo(place);
            return place;
        }

        public void Dispose() => _ = Unmap(_start, (nuint)(_size + _page));

        [LibraryImport("libc", EntryPoint = "mmap")]
        private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

        [LibraryImport("libc", EntryPoint = "mprotect")]
        private static partial int Protect(nint address, nuint length, int protection);

        [LibraryImport("libc", EntryPoint = "munmap")]
        private static partial int Unmap(nint address, nuint length);
    }
}
