using Spectre.Console;

namespace SessionReport.Output;

/// <summary>Lines of a name and what is to be said of it.</summary>
internal sealed class FactGrid
{
    /// <summary>As wide as the longest name, so that all grids of a report line up.</summary>
    private const int NameWidth = 12;

    public Grid Table { get; } = new Grid()
        .AddColumn(new GridColumn { NoWrap = true, Width = NameWidth, Padding = new Padding(1, 0, 2, 0) })
        .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a line. The texts are shown as they are: nothing in them is markup.</summary>
    public void Add(string name, string fact)
    {
        IsEmpty = false;
        Table.AddRow(new Spectre.Console.Text(name, new Style(Color.Grey)), new Spectre.Console.Text(fact));
    }
}
