using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Syntax;
using PolicyLint.Text;
using YamlDotNet.Core;

namespace PolicyLint.Benchmarks;

/// <summary>Each benchmark goes from the bytes of every policy of the corpus to its result, so that two of them may be divided.</summary>
public class ReaderBenchmarks
{
    private static readonly LintOptions Default = new();

    private static readonly LintOptions Strict = new() { Rules = new RuleSettings { Profile = Profile.Strict } };

    private readonly IReadOnlyList<WrittenPolicy> _policies = CorpusPolicies.All;

    [GlobalSetup]
    public static void Setup() => CoreBuild.Check();

    /// <summary>The least that reading JSON takes: every token, none kept.</summary>
    [Benchmark(Baseline = true)]
    public int JsonWalk()
    {
        var tokens = 0;
        foreach (var policy in _policies)
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(policy.Json))) { DateParseHandling = DateParseHandling.None };
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    /// <summary>The tree with every place; values are decoded when somebody asks.</summary>
    [Benchmark]
    public int JsonTree()
    {
        var errors = 0;
        foreach (var policy in _policies)
        {
            errors += JsonSyntaxReader.Read(SourceText.FromBytes("policy.json", policy.Json).Mapped).Errors.Length;
        }

        return errors;
    }

    /// <summary>All there is: tree, model, the rules of the default profile, findings sorted and with fingerprints.</summary>
    [Benchmark]
    public int Lint() => Lint(Default);

    /// <summary>The same with every rule.</summary>
    [Benchmark]
    public int LintStrict() => Lint(Strict);

    /// <summary>The least that reading YAML takes: every event, none kept.</summary>
    [Benchmark]
    public int YamlWalk()
    {
        var events = 0;
        foreach (var policy in _policies)
        {
            var parser = new Parser(new StreamReader(new MemoryStream(policy.Yaml)));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    [Benchmark]
    public int YamlTree()
    {
        var errors = 0;
        foreach (var policy in _policies)
        {
            errors += YamlSyntaxReader.Read(SourceText.FromBytes("policy.yaml", policy.Yaml).Mapped).Errors.Length;
        }

        return errors;
    }

    private int Lint(LintOptions options)
    {
        var findings = 0;
        foreach (var policy in _policies)
        {
            findings += Linter.Lint(new SourceSet(SourceText.FromBytes("policy.json", policy.Json)), options).Findings.Length;
        }

        return findings;
    }
}
