using System.Text;
using Spectre.Console;

namespace SessionReport.Output;

/// <summary>Where the program reads and writes. Tests give it their own.</summary>
internal sealed class Terminal
{
    /// <summary>Shorter work needs no progress bar, in bytes.</summary>
    private const long LongWork = 64_000_000;

    /// <summary>How wide a report is that goes to a file or a pipe, in characters.</summary>
    private const int PlainWidth = 120;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output as bytes.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Whether standard input is a keyboard: then nobody has piped a session in.</summary>
    public required bool InputIsInteractive { get; init; }

    public required bool OutputIsInteractive { get; init; }

    /// <summary>Where reports for people go; null where they are to be plain text on <see cref="Out"/>.</summary>
    public IAnsiConsole? Screen { get; init; }

    /// <summary>Where progress bars go; null where nobody would see them.</summary>
    public IAnsiConsole? Bars { get; init; }

    /// <summary>The real one.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
            InputIsInteractive = !Console.IsInputRedirected,
            OutputIsInteractive = !Console.IsOutputRedirected,
            Screen = Console.IsOutputRedirected ? null : Interactive(Console.Out),
            Bars = Console.IsErrorRedirected ? null : Interactive(Console.Error),
        };
    }

    /// <summary>Writes a report, in color or as plain text.</summary>
    /// <param name="report">Writes it to the console that it is given.</param>
    public void Write(Action<IAnsiConsole> report)
    {
        if (Screen is not null)
        {
            report(Screen);
            return;
        }

        using var text = new StringWriter();
        report(Plain(text));

        // Tables are padded to their full width, which is of no use in a file.
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
            Out.WriteLine(line.TrimEnd());
        Out.Flush();
    }

    /// <summary>Says what is wrong, on one line of its own.</summary>
    /// <param name="message">What is wrong; nothing in it may be a control character.</param>
    public void Complain(string message)
    {
        try
        {
            Error.WriteLine($"SessionReport: {message}");
        }
        catch (IOException)
        {
            // Nobody listens; the exit code says it too.
        }
    }

    /// <summary>Does some work under a progress bar, if it is long and somebody watches.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="title">What is being done.</param>
    /// <param name="length">How long the work is.</param>
    /// <param name="work">The work; it reports how much of its length is done.</param>
    public T WithProgress<T>(string title, long length, Func<IProgress<long>?, T> work)
    {
        if (Bars is null || length < LongWork)
            return work(null);
        return Bars.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new BarProgress(context.AddTask(Markup.Escape(title), maxValue: length))));
    }

    private static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    // See no-color.org: any value but an empty one.
    private static IAnsiConsole Interactive(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(writer),
    });
}
