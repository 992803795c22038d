using Spectre.Console.Rendering;

namespace SessionReport.Output;

/// <summary>Something without its first line: borders draw one of blanks above a table.</summary>
internal sealed class Untopped(IRenderable whole) : Renderable
{
    protected override Measurement Measure(RenderOptions options, int maxWidth) => whole.Measure(options, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        whole.Render(options, maxWidth).SkipWhile(static segment => !segment.IsLineBreak).Skip(1);
}
