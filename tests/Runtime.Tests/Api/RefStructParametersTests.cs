namespace EventUnion.Runtime.Tests.Api;

public class RefStructParametersTests
{
    [Fact]
    public void AllowingParameters_AreFoundAndOthersAreNot() => Assert.Equal(
        [typeof(Sample<,>).FullName + ": TSpan", typeof(Sample<,>).FullName + ".Take(TSpan, TOther): TOther"],
        RefStructParameters.Of(typeof(Sample<,>)));

    internal sealed class Sample<TSpan, TPlain>
        where TSpan : allows ref struct
    {
        public static bool Take<TOther>(TSpan span, TOther other)
            where TOther : allows ref struct => typeof(TSpan) == typeof(TOther);

        public static bool Keep<TKept>(TKept kept) => kept is TPlain;
    }
}
