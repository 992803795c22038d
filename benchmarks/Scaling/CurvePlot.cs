using EventUnion.Benchmarks.Harness;
using ScottPlot;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>Draws a curve to an SVG file: a line per contender, both axes logarithmic.</summary>
internal static class CurvePlot
{
    private const int Width = 900;
    private const int Height = 520;

    public static void Save(Curve curve, IReadOnlyList<(int Point, Result Result)> results, string path)
    {
        using var plot = new Plot();
        foreach (IGrouping<string, (int Point, Result Result)> contender in results.GroupBy(result => result.Result.Contender))
        {
            // Zero has no logarithm; a tag behind no member is drawn at one half.
            double[] xs = [.. contender.Select(result => Math.Log10(Math.Max(0.5, result.Point)))];
            double[] ys = [.. contender.Select(result => Math.Log10(result.Result.NanosecondsPerEvent))];
            plot.Add.Scatter(xs, ys).LegendText = contender.Key;
        }

        plot.Axes.Bottom.TickGenerator = Decades();
        plot.Axes.Left.TickGenerator = Decades();
        plot.XLabel(curve.Quantity);
        plot.YLabel("ns per event");
        plot.ShowLegend(Alignment.UpperLeft);
        plot.SaveSvg(path, Width, Height);
    }

    private static ScottPlot.TickGenerators.NumericManual Decades()
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (int decade = 0; decade <= 9; decade++)
            ticks.AddMajor(decade, decade switch { < 3 => $"{Math.Pow(10, decade):F0}", < 6 => $"{Math.Pow(10, decade - 3):F0}k", _ => $"{Math.Pow(10, decade - 6):F0}M" });
        return ticks;
    }
}
