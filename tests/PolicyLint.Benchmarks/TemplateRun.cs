using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;
using YamlDotNet.Core;

namespace PolicyLint.Benchmarks;

/// <summary>
/// What the lint of large templates takes, in a process of its own: one of 500 resources against a bare walk of the same bytes, and 300
/// in parallel with the most memory that the process ever had.
/// </summary>
internal static class TemplateRun
{
    public const string Argument = "--templates";
    public const string Json = "json";
    public const string Yaml = "yaml";
    public const string Parallel = "parallel";

    private const int Resources = 500;
    private const int WarmUps = 200;
    private const int Pairs = 31;
    private const int Templates = 300;
    private const int ResourcesOfMany = 100;
    private const double BytesOfMegabyte = 1_000_000;

    private static readonly LintOptions Options = new();

    /// <summary>What a process that was started for it does: prints what it measured, numbers with a blank between.</summary>
    public static int Run(string what)
    {
        var numbers = what switch
        {
            Json => One("template.json", LargeTemplate.ToJson(LargeTemplate.Of(Resources)), WalkJson),
            Yaml => One("template.yaml", LargeTemplate.ToYaml(LargeTemplate.Of(Resources)), WalkYaml),
            _ => Many(),
        };
        Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))));
        return 0;
    }

    /// <summary>The ratio, both times in milliseconds, and the size in megabytes.</summary>
    private static double[] One(string name, byte[] bytes, Func<byte[], int> walk)
    {
        for (var run = 0; run < WarmUps; run++)
        {
            Milliseconds(() => Lint(name, bytes));
            Milliseconds(() => walk(bytes));
        }

        var pairs = Enumerable.Range(0, Pairs).Select(_ => (Lint: Milliseconds(() => Lint(name, bytes)), Walk: Milliseconds(() => walk(bytes)))).ToArray();
        return
        [
            Median(pairs.Select(pair => pair.Lint / pair.Walk)), Median(pairs.Select(pair => pair.Lint)), Median(pairs.Select(pair => pair.Walk)),
            bytes.Length / BytesOfMegabyte,
        ];
    }

    /// <summary>All of them after each other and in parallel, in milliseconds, their size and the most memory, in megabytes.</summary>
    private static double[] Many()
    {
        var templates = Enumerable.Range(0, Templates).Select(number => LargeTemplate.ToJson(LargeTemplate.Of(ResourcesOfMany, number))).ToArray();
        _ = templates.Sum(template => Lint("template.json", template));
        var sequential = Milliseconds(() => templates.Sum(template => Lint("template.json", template)));
        var parallel = Milliseconds(() => templates.AsParallel().Sum(template => Lint("template.json", template)));
        using var process = Process.GetCurrentProcess();
        return [sequential, parallel, templates.Sum(template => (double)template.Length) / BytesOfMegabyte, process.PeakWorkingSet64 / BytesOfMegabyte];
    }

    private static double Milliseconds(Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);

    /// <summary>The number of policies in the template.</summary>
    /// <exception cref="InvalidOperationException">It holds none, so that nothing was measured.</exception>
    private static int Lint(string name, byte[] bytes)
    {
        var policies = Linter.Lint(new SourceSet(SourceText.FromBytes(name, bytes)), Options).Policies;
        return policies > 0 ? policies : throw new InvalidOperationException($"{name} holds no policy.");
    }

    private static int WalkJson(byte[] bytes)
    {
        var tokens = 0;
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(bytes))) { DateParseHandling = DateParseHandling.None };
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static int WalkYaml(byte[] bytes)
    {
        var events = 0;
        var parser = new Parser(new StreamReader(new MemoryStream(bytes)));
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }
}
