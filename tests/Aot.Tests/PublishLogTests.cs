namespace EventUnion.Aot.Tests;

public class PublishLogTests
{
    [Theory]
    [InlineData("ILC : Trim analysis warning IL2026: Program.Main(): Using member 'X' which has 'RequiresUnreferencedCodeAttribute'")]
    [InlineData("A.cs(3,5): warning CS0168: The variable 'x' is declared but never used [A.csproj]")]
    [InlineData("ILC : AOT analysis warning IL3053: Assembly 'A' produced AOT analysis warnings.")]
    public void Warning_IsSeen(string line) => Assert.Equal([line], PublishLog.Warnings($"  Generating native code\n{line}\n{line}\n  A -> a\n"));

    [Fact]
    public void CleanLog_HasNone() => Assert.Empty(PublishLog.Warnings("  Generating native code\n    0 Warning(s)\n  SessionReport -> out\n"));
}
