using EventUnion.Generator.Parsing.Telling;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>The names by which a header may say what an event is.</summary>
public class OuterNamesTests
{
    [Theory]
    [InlineData("issues_event push_event", "issues=issues_event push=push_event")]
    [InlineData("issues_event fork$event", "issues=issues_event fork=fork$event")]
    [InlineData("issues-hook-event push.hook-event", "issues=issues-hook-event push=push.hook-event")]
    [InlineData("issues_event forkevent", "")]
    [InlineData("event_a event_b", "")]
    [InlineData("a_event a$event b_event", "b=b_event")]
    [InlineData("a_event a b_event", "")]
    [InlineData("a_x_event a_x b_event", "")]
    [InlineData("issues_event", "")]
    public void WordThatAllEndIn_IsLeftOut(string names, string shortened) =>
        Assert.Equal(shortened, string.Join(" ", OuterNames.Of(names.Split(' ')).Where(static n => n.Name != n.Outer).Select(static n => n.Name + "=" + n.Outer)));
}
