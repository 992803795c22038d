using System.Text;
using Spectre.Console;

namespace SessionReport.Output;

/// <summary>Where the program reads and writes. Tests give it their own.</summary>
internal sealed class Terminal
{
    /// <summary>Shorter work needs no progress bar.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(100);

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
            Out = Console.IsOutputRedirected ? new StreamWriter(StandardOutput.Open()) : Console.Out,
            Error = Console.Error,
            OpenInput = Console.OpenStandardInput,
            OpenOutput = StandardOutput.Open,
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

    /// <summary>Does some work under a progress bar, if it takes long and somebody watches.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="title">What is being done.</param>
    /// <param name="length">How long the work is, in bytes; null where that is not known.</param>
    /// <param name="work">The work; it reports how much of its length is done.</param>
    public T WithProgress<T>(string title, long? length, Func<IProgress<long>?, T> work)
    {
        if (Bars is null)
            return work(null);
        var meter = new Meter();
        Task<T> task = Task.Run(() => work(meter));
        if (Task.WaitAny([task], s_patience) < 0)
            Watch(Bars, title, length, meter, task);
        return task.GetAwaiter().GetResult();
    }

    private static void Watch(IAnsiConsole bars, string title, long? length, Meter meter, Task task)
    {
        ProgressColumn[] always = [new TaskDescriptionColumn(), new ProgressBarColumn { Width = 24 }, new BytesColumn()];
        bars.Progress()
            .AutoClear(true)
            .Columns(length is null ? always : [.. always, new PercentageColumn(), new RemainingTimeColumn()])
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: length ?? double.MaxValue);
                bar.IsIndeterminate = length is null;
                do
                    bar.Value = meter.Value;
                while (Task.WaitAny([task], s_frame) < 0);
            });
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
        // It is a terminal, which Spectre would doubt where standard input is none.
        Interactive = InteractionSupport.Yes,
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(writer),
    });
}
