using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>The default of every public struct has a text, a hash and an equal, as that of any value has. Of ref structs, which reflection can't hold, those with a text of their own are named.</summary>
public class DefaultValueTests
{
    // Arguments of each sort for one type parameter, and those of the result of a history.
    private static readonly Type[][] s_arguments =
        [[], [typeof(string)], [typeof(int)], [typeof(int?)], [typeof(DayOfWeek)], [typeof(Event)], [typeof(Session), typeof(Event), typeof(string)]];

    private static readonly Type[] s_structs = [.. typeof(EventError).Assembly.GetExportedTypes().Where(static t => t is { IsValueType: true, IsByRefLike: false, IsEnum: false })];

    public static TheoryData<Type> Structs => [.. s_structs.SelectMany(Closed)];

    [Theory]
    [MemberData(nameof(Structs))]
    public void DefaultOfAStruct_AnswersWhatAnyValueAnswers(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        object other = Activator.CreateInstance(type)!;
        Assert.NotNull(value.ToString());
        Assert.True(value.Equals(other));
        Assert.False(value.Equals(new object()));
        Assert.Equal(other.GetHashCode(), value.GetHashCode());
    }

    [Fact]
    public void EveryStruct_IsAsked() => Assert.All(s_structs, static type => Assert.NotEmpty(Closed(type)));

    [Fact]
    public void DefaultError_HasNoText() => Assert.Equal("", default(EventError).ToString());

    [Fact]
    public void DefaultOfAView_HasAText()
    {
        Assert.Equal(("", "", ""), (default(JsonText).ToString(), default(JsonNumber).ToString(), default(JsonTime).ToString()));
        Assert.Equal(("Absent", ""), (default(Member<JsonText>).ToString(), default(JsonAny).ToString()));
    }

    private static IEnumerable<Type> Closed(Type type) =>
        type.IsGenericTypeDefinition ? s_arguments.Select(arguments => Close(type, arguments)).OfType<Type>() : [type];

    private static Type? Close(Type type, Type[] arguments)
    {
        try
        {
            return type.MakeGenericType(arguments);
        }
        catch (ArgumentException)
        {
            // The type asks for more of them, or for other ones.
            return null;
        }
    }
}
