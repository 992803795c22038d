using Spectre.Console;
using Spectre.Console.Rendering;

namespace SessionReport.Output;

/// <summary>A table whose first column is names and whose others are numbers.</summary>
internal sealed class ReportTable
{
    private readonly Table _table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);

    /// <summary>What is to be shown; an empty line ends it.</summary>
    public IRenderable Content => new Untopped(_table);

    public ReportTable(params ReadOnlySpan<string> headings)
    {
        for (int i = 0; i < headings.Length; i++)
        {
            var column = new TableColumn(new Spectre.Console.Text(headings[i], new Style(Color.Grey)));
            _table.AddColumn(i == 0 ? column : column.RightAligned().NoWrap());
        }
    }

    /// <summary>Adds a row. The texts are shown as they are: nothing in them is markup.</summary>
    public void Add(params ReadOnlySpan<string> cells) => _table.AddRow(Row(cells));

    /// <summary>Sets the row below the line: what the others add up to.</summary>
    public void SetTotal(params ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
            _table.Columns[i].Footer = new Spectre.Console.Text(cells[i], new Style(decoration: Decoration.Bold));
    }

    private static IRenderable[] Row(ReadOnlySpan<string> cells)
    {
        var row = new IRenderable[cells.Length];
        for (int i = 0; i < cells.Length; i++)
            row[i] = new Spectre.Console.Text(cells[i]);
        return row;
    }
}
