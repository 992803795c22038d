using System.Text;

namespace SessionGenerator;

/// <summary>The words and lines that texts are made of, as they stand between the quotes of a JSON string.</summary>
internal static class Vocabulary
{
    /// <summary>Everyday words, common ones repeated, some of them not ASCII.</summary>
    public static readonly byte[][] Words = Split(
        "the of and to in is that for it with as on are this by from at or be an have not which we can the of and to in is a " +
        "report supplier contract quarter revenue margin index document table figure total estimate invoice payment renewal clause " +
        "value number result summary question answer because however therefore between across under before after while again only " +
        "first second third next last each every other same different important likely possible correct missing complete found read " +
        "search compare check list show open page section line file code function return error warning input output query service " +
        "café naïve Zürich façade €40 10–12 → Größe señor 東京 résumé");

    /// <summary>Lines of code; what precedes the line break.</summary>
    public static readonly byte[][] CodeLines = Lines(
        """
        if (total > limit) {\n
            return \"over the limit\";\n
        }\n
        \tvar rows = table.Where(row => row.Year == 2025).ToList();\n
        \tforeach (var row in rows)\n
        def load(path: str, encoding: str = \"utf-8\") -> dict:\n
            with open(path, encoding=encoding) as source:\n
                return json.load(source)\n
        SELECT supplier, SUM(amount) FROM invoices GROUP BY supplier;\n
        const pattern = /^[a-z]+\\d{2,4}$/;\n
        print(f\"{name}: {count} rows\")\n
        path = \"C:\\data\\reports\\2025\"\n
        // nothing else reads this field, so it can be cleared here\n
        | supplier | amount | due |\n
        """);

    /// <summary>What a model streams at a time: words, ends of words, marks, line breaks.</summary>
    public static readonly byte[][] Fragments = Split(
        "_the _of _and _to _in _is _that _for _a _with _contracts _supplier _this _three _are _which _quarter _will _expire _year " +
        "_total _report _revenue _from _found _first _next _because _therefore _section _between _documents _renewal _check _page " +
        ", . : _( ) ** ing ed s ly tion _1 2 0 25 % _$ _café _– é _\\\"the \\\" \\n \\n\\n _` ` _need _look _at _it _search _I _should " +
        "_agreement _amounts _according _estimate _clause _notice _period", underscoreIsSpace: true);

    public static readonly byte[][] Tools = Split("search_index read_document run_query list_files compare_tables fetch_page");

    private static byte[][] Split(string words, bool underscoreIsSpace = false) =>
        [.. words.Split(' ').Select(word => Encoding.UTF8.GetBytes(underscoreIsSpace ? word.Replace('_', ' ') : word))];

    private static byte[][] Lines(string lines) =>
        [.. lines.ReplaceLineEndings("\n").Split('\n').Select(Encoding.UTF8.GetBytes)];
}
