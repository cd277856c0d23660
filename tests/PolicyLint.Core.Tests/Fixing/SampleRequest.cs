namespace PolicyLint.Core.Tests.Fixing;

/// <summary>A request, as far as the sample policies look at one.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Caller">The last part of the caller's name.</param>
/// <param name="Context">The condition keys that it carries.</param>
internal sealed record SampleRequest(string Action, string Caller, IReadOnlyDictionary<string, string> Context)
{
    private static readonly string?[] Mfa = [null, "true", "false"];
    private static readonly string?[] Ages = [null, "10", "9999"];
    private static readonly string?[] Addresses = [null, "203.0.113.7", "203.0.113.200", "198.51.100.1"];
    private static readonly string?[] Times = [null, "2026-06-01T00:00:00Z", "2028-01-01T00:00:00Z"];

    /// <summary>All combinations: the sample policies are small enough to be tried on every one.</summary>
    public static IEnumerable<SampleRequest> All =>
        from action in new[] { "s3:GetObject", "s3:DeleteObject", "s3:PutObject" }
        from caller in new[] { "a", "b" }
        from mfa in Mfa
        from age in Ages
        from address in Addresses
        from time in Times
        select new SampleRequest(action, caller, Keys(("aws:MultiFactorAuthPresent", mfa), ("aws:MultiFactorAuthAge", age), ("aws:SourceIp", address), ("aws:CurrentTime", time)));

    public override string ToString() => $"{Action} by {Caller}: {string.Join(", ", Context)}";

    private static Dictionary<string, string> Keys(params (string Key, string? Value)[] keys) =>
        keys.Where(key => key.Value is not null).ToDictionary(key => key.Key, key => key.Value!, StringComparer.OrdinalIgnoreCase);
}
