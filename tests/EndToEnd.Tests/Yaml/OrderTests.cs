using static EventUnion.EndToEnd.Tests.Yaml.OrderSchema;

namespace EventUnion.EndToEnd.Tests.Yaml;

/// <summary>A schema in YAML comes to the same readers as one in JSON, in the compiler that builds these tests.</summary>
public class OrderTests
{
    [Fact]
    public void AliasAsAType_IsThatType()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader("""{"at":"2026-01-02T03:04:05Z","total":12.50,"type":"order.paid"}"""u8);
        Assert.True(reader.Event.TryGetOrderPaid(out OrderPaid paid));
        Assert.True(paid.At.TryGetDateTimeOffset(out DateTimeOffset at));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), at);
        Assert.Equal("12.50", paid.Total.Value.ToString());
    }

    [Fact]
    public void MergedMembers_BelongToTheObject()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader("""{"type":"order.switched","at":"2026-01-02T03:04:05Z","total":1,"state":"OFF"}"""u8);
        Assert.True(reader.Event.TryGetOrderSwitched(out OrderSwitched switched));
        Assert.Equal("1", switched.Total.Value.ToString());
        Assert.False(reader.Event.Strays);
        Assert.Equal(OrderSwitchedRecord.Parse("""{"type":"order.switched","at":"2026-01-02T03:04:05Z","total":1,"state":"OFF"}"""u8), switched.ToRecord());
    }

    [Fact]
    public void PlainWords_AreTextsOfAnEnum() =>
        Assert.Equal([OrderSwitchedState.Unknown, OrderSwitchedState.Off, OrderSwitchedState.On, OrderSwitchedState.Yes], Enum.GetValues<OrderSwitchedState>());

    [Fact]
    public void VariantOfAnotherYamlFile_IsRead()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader("""{"type":"order.sent","parcels":["a","b"]}"""u8);
        Assert.True(reader.Event.TryGetOrderSent(out OrderSent sent));
        Assert.Equal(["a", "b"], sent.ToRecord().Parcels.Value);
    }
}
