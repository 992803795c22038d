using Spectre.Console;
using Spectre.Console.Rendering;

namespace SessionReport.Output;

/// <summary>How many bytes are done, and of how many, where that is known.</summary>
internal sealed class BytesColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Spectre.Console.Text(task.IsIndeterminate ? Units.Bytes(task.Value) : $"{Units.Bytes(task.Value)} of {Units.Bytes(task.MaxValue)}").RightJustified();
}
