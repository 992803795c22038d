using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Validation.OrderSchema;

namespace EventUnion.EndToEnd.Tests.Validation;

/// <summary>Events of many members that each keep to their schema, and of one that does not: that one is found, whatever stands around it.</summary>
public class ValidationProperties
{
    private static readonly Row[] s_rows =
        [.. ValidationTests.Values.Select(static row => row.Data).Where(static row => row.Item1 is not ("id" or "slow")).Select(static row => new Row(row.Item1, row.Item2, row.Item3, row.Item4))];

    private static readonly Row[] s_broken = [.. s_rows.Where(static row => row.Keyword.Length > 0)];

    [Property(MaxTest = 300)]
    public Property OneBrokenMember_IsFoundAmongOthers() => Prop.ForAll(Documents(), static document =>
    {
        Assert.Equal(("", null), Check(document.Kept));
        Assert.Equal((document.Broken.Keyword, document.Broken.Pointer), Check([.. document.Kept, document.Broken]));
        Assert.Equal((document.Broken.Keyword, document.Broken.Pointer), Check([document.Broken, .. document.Kept]));
    });

    private static (string Keyword, string? Pointer) Check(Row[] members)
    {
        string json = string.Join(",", [.. members.Select(static m => $"\"{m.Member}\":{m.Value}"), "\"id\":\"ab\"", "\"kind\":\"placed\""]);
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader(Encoding.UTF8.GetBytes("{" + json + "}"));
        return reader.Event.TryValidate(out SchemaViolation violation) ? ("", null) : (violation.Keyword, violation.Error.Path);
    }

    private static Arbitrary<Document> Documents() => (
        from broken in Gen.Elements(s_broken)
        from kept in Gen.SubListOf(s_rows.Where(static row => row.Keyword.Length == 0))
        select new Document([.. kept.Where(row => row.Member != broken.Member).DistinctBy(static row => row.Member)], broken)).ToArbitrary();

    private sealed record Row(string Member, string Value, string Keyword, string Pointer);

    private sealed record Document(Row[] Kept, Row Broken);
}
