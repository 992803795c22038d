using Spectre.Console;
using Spectre.Console.Rendering;

namespace SessionReport.Output;

/// <summary>A table whose first column is names and whose others are numbers. Where it is too wide, its last columns are left out: numbers without their names are of no use.</summary>
internal sealed class ReportTable(params string[] headings) : Renderable
{
    // Blanks around a column, and the border's beside it.
    private const int Padding = 3;

    private readonly List<string[]> _rows = [];
    private string[]? _total;

    /// <summary>What is to be shown; an empty line ends it.</summary>
    public IRenderable Content => new Untopped(this);

    /// <summary>Adds a row. The texts are shown as they are: nothing in them is markup.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Sets the row below the line: what the others add up to.</summary>
    public void SetTotal(params string[] cells) => _total = cells;

    protected override Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)Fitting(maxWidth)).Measure(options, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)Fitting(maxWidth)).Render(options, maxWidth);

    private Table Fitting(int width)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        int columns = ColumnsWithin(width);
        for (int i = 0; i < columns; i++)
        {
            var column = new TableColumn(new Spectre.Console.Text(headings[i], new Style(Color.Grey)));
            table.AddColumn(i == 0 ? column : column.RightAligned().NoWrap());
            if (_total is not null)
                column.Footer = new Spectre.Console.Text(_total[i], new Style(decoration: Decoration.Bold));
        }

        foreach (string[] row in _rows)
            table.AddRow(row.Take(columns).Select(static cell => new Spectre.Console.Text(cell)));
        return table;
    }

    private int ColumnsWithin(int width)
    {
        // The border's at the left.
        int taken = 1;
        for (int i = 0; i < headings.Length; i++)
        {
            taken += WidthOf(i) + Padding;
            if (taken > width)
                return Math.Max(i, 2);
        }

        return headings.Length;
    }

    private int WidthOf(int column) => _rows.Append(headings).Append(_total ?? headings).Max(row => row[column].GetCellWidth());
}
