using SessionReport.Commands;
using SessionReport.Output;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
