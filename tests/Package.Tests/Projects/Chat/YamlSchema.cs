using Consumer;
using EventUnion;

using EventReader<OrderSchema.Order> reader = OrderSchema.Order.CreateReader("""{"total":12.50,"type":"order.paid"}"""u8);
Console.WriteLine(reader.Event.TryGetOrderPaid(out OrderSchema.OrderPaid paid) ? $"{reader.Event.Kind} {paid.Total.ToString()}" : "other");

namespace Consumer
{
    [EventSchema("schema/orders.yaml")]
    [EventRoot("#", Name = "Order")]
    public static partial class OrderSchema;
}
