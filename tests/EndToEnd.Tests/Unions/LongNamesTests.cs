using System.Text;
using static EventUnion.EndToEnd.Tests.Unions.LongNamesSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>A declared name is found however long it is and however it is escaped, wherever it stands.</summary>
public class LongNamesTests
{
    private static readonly string s_name = new('n', 300);

    [Fact]
    public void LongName_IsFoundInEveryPlace()
    {
        foreach (string name in new[] { s_name, string.Concat(Enumerable.Repeat("\\u006e", 300)) })
        {
            byte[] json = Encoding.UTF8.GetBytes($$$"""{"{{{name}}}":"around","events":[{"type":"long","{{{name}}}":"in","inner":{"{{{name}}}":"within"}}]}""");
            var visitor = new Found();
            LongSession session = LongSession.Read(json, ref visitor);
            Assert.Equal(("in", "within", "around"), (visitor.In, visitor.Within, session.Lengthy.Value.ToString()));
        }
    }

    private struct Found : ILongEventVisitor
    {
        public string? In;
        public string? Within;

        public void Visit(Long e)
        {
            In = e.Lengthy.Value.ToString();
            Within = e.Inner.Value.Lengthy.Value.ToString();
        }

        public readonly void Visit(Other e) => Assert.Fail("This is no such event.");

        public readonly void Visit(UnknownLongEvent e) => Assert.Fail("This is a known event.");
    }
}
