using EventUnion.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>Batches that are kept beyond their turn are found, those in their turn are not.</summary>
public class EventBatchTests
{
    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using EventUnion;
        using static Acme.Abc;
        using Batch = EventUnion.EventBatch<Acme.Abc.Event>;

        """;

    [Theory]
    [InlineData("class C { Batch {|EU0043:_last|}; }")]
    [InlineData("struct S { public Batch? {|EU0043:Last|}; }")]
    [InlineData("class C { static Batch[] {|EU0043:s_all|} = []; }")]
    [InlineData("class C { readonly List<Batch> {|EU0043:_all|} = []; readonly Dictionary<int, Batch> {|EU0043:_byNumber|} = []; Queue<(int, Batch)> {|EU0043:_queue|} = new(); ConcurrentBag<Batch> {|EU0043:_bag|} = []; }")]
    [InlineData("class C { Channel<Batch> {|EU0043:_batches|} = Channel.CreateUnbounded<Batch>(); }")]
    [InlineData("class C { public Batch {|EU0043:Last|} { get; set; } public IReadOnlyList<Batch> {|EU0043:All|} { get; init; } = null!; }")]
    [InlineData("record Kept(Batch {|EU0043:Batch|});")]
    [InlineData("class C(Batch batch) { public long Next() => {|EU0043:batch|}.NextOffset; }")]
    public Task Declaration_KeepsABatch(string code) => Test(code).RunAsync();

    [Theory]
    [InlineData("var list = new List<Batch>(); await foreach (Batch b in batches) list.Add({|EU0043:b|});")]
    [InlineData("var queue = new Queue<Batch>(); await foreach (Batch b in batches) queue.Enqueue({|EU0043:b|});")]
    [InlineData("var map = new Dictionary<long, Batch>(); await foreach (Batch b in batches) map.TryAdd(1, {|EU0043:b|});")]
    [InlineData("var map = new Dictionary<long, Batch>(); await foreach (Batch b in batches) {|EU0043:map[1] = b|};")]
    [InlineData("var list = new List<(int, Batch)>(); await foreach (Batch b in batches) list.Add({|EU0043:(1, b)|});")]
    [InlineData("var array = new Batch[2]; await foreach (Batch b in batches) {|EU0043:array[0] = b|};")]
    [InlineData("await foreach (Batch b in batches) { Batch[] all = { {|EU0043:b|} }; }")]
    [InlineData("await foreach (Batch b in batches) { List<Batch> all = [{|EU0043:b|}]; }")]
    [InlineData("await foreach (Batch b in batches) { var all = new List<Batch> { {|EU0043:b|} }; }")]
    [InlineData("await foreach (Batch b in batches) {|EU0043:_kept = b|};")]
    [InlineData("var channel = Channel.CreateUnbounded<Batch>(); await foreach (Batch b in batches) await channel.Writer.WriteAsync({|EU0043:b|});")]
    [InlineData("var list = await {|EU0043:batches.ToListAsync()|};")]
    [InlineData("var array = await {|EU0043:batches.ToArrayAsync()|}.ConfigureAwait(false);")]
    [InlineData("await foreach (Batch b in batches) _ = Task.Run(() => {|EU0043:b|}.NextOffset);")]
    [InlineData("var tasks = new List<Task>(); await foreach (Batch b in batches) tasks.Add(Task.Run(() => Use({|EU0043:b|})));")]
    [InlineData("await foreach (Batch b in batches) ThreadPool.QueueUserWorkItem(_ => Use({|EU0043:b|}));")]
    [InlineData("await foreach (Batch b in batches) new Thread(() => Use({|EU0043:b|})).Start();")]
    [InlineData("await foreach (Batch b in batches) _later = () => Use({|EU0043:b|});")]
    [InlineData("await foreach (Batch b in batches) Done += () => Use({|EU0043:b|});")]
    public Task Statement_KeepsABatch(string statements) => Test(Program(statements)).RunAsync();

    [Theory]
    [InlineData("await foreach (Batch b in batches) foreach (Event e in b) { }")]
    [InlineData("await foreach (Batch b in batches) Use(b);")]
    [InlineData("await foreach (Batch b in batches) { await Task.Yield(); Batch same = b; Use(same); }")]
    [InlineData("await foreach (Batch b in batches) await Task.Run(() => Use(b)).ConfigureAwait(false);")]
    [InlineData("await foreach (Batch b in batches) { void Run() => Use(b); Run(); }")]
    [InlineData("await foreach (Batch b in batches) new[] { 1, 2 }.Where(i => i < b.NextOffset).Count();")]
    [InlineData("await foreach (Batch b in batches) { Action run = () => Use(b); run(); }")]
    [InlineData("Action<Batch> take = b => Use(b); await foreach (Batch b in batches) take(b);")]
    [InlineData("_take = b => Use(b); await foreach (Batch b in batches) _take(b);")]
    [InlineData("var e = batches.GetAsyncEnumerator(); Batch last; while (await e.MoveNextAsync()) { last = e.Current; Use(last); }")]
    [InlineData("IAsyncEnumerable<long> offsets = batches.Select(b => b.NextOffset); await foreach (long o in offsets) { }")]
    [InlineData("var offsets = new List<long>(); await foreach (Batch b in batches) offsets.Add(b.NextOffset);")]
    [InlineData("List<int> counts = await batches.Select(b => 1).ToListAsync();")]
    [InlineData("var records = new List<EventRecord>(); await foreach (Batch b in batches) foreach (Event e in b) records.Add(e.ToRecord());")]
    public Task BatchInItsTurn_SaysNothing(string statements) => Test(Program(statements)).RunAsync();

    [Theory]
    [InlineData("class C { IAsyncEnumerable<Batch> _batches = null!; Func<Batch, long> _use = null!; IAsyncEnumerator<Batch> Open { get; } = null!; }")]
    [InlineData("class C(IAsyncEnumerator<Batch> batches) { public Batch Current => batches.Current; }")]
    [InlineData("ref struct Turn { public Batch Batch; }")]
    [InlineData("class C { List<long> _offsets = []; public void Take(Batch b) => _offsets.Add(b.NextOffset); }")]
    [InlineData("class C { static async IAsyncEnumerable<Batch> Some(IAsyncEnumerable<Batch> all) { await foreach (Batch b in all) yield return b; } }")]
    [InlineData("struct EventBatch<T> { } class C { EventBatch<int> _mine; }")]
    public Task DeclarationOfSomethingElse_SaysNothing(string code) => Test(code).RunAsync();

    [Fact]
    public Task Keeper_IsNamed_AndSeverityIsSetByConfiguration()
    {
        CodeTest<EventBatchAnalyzer, EmptyCodeFixProvider> test = Test("class C { Batch {|#0:_last|}; }");
        test.GlobalConfig = "dotnet_diagnostic.EU0043.severity = error";
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("EU0043", DiagnosticSeverity.Error).WithLocation(0).WithArguments("The field '_last'"));
        return test.RunAsync();
    }

    private static CodeTest<EventBatchAnalyzer, EmptyCodeFixProvider> Test(string code) => new(Usings + code);

    private static string Program(string statements) => $$"""
        class Program
        {
            object _kept = "";
            Action _later = () => { };
            Action<Batch> _take = _ => { };
            event Action Done = () => { };

            async Task RunAsync(EventStream<Event> batches)
            {
                await Task.Yield();
                {{statements}}
            }

            static void Use(Batch batch) { }
        }
        """;
}
