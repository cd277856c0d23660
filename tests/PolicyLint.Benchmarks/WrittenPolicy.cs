namespace PolicyLint.Benchmarks;

/// <summary>The bytes of one policy as JSON and as YAML.</summary>
internal sealed record WrittenPolicy(byte[] Json, byte[] Yaml);
