using System.Collections.Immutable;

namespace PolicyLint.Linting.Standards;

/// <summary>A list of controls that an account is judged by.</summary>
/// <param name="Id">As it is asked for: <c>cis-7.0</c>.</param>
/// <param name="Title">Its name.</param>
public sealed record SecurityStandard(string Id, string Title)
{
    /// <summary>The ten practices that <c>rules.md</c> lists.</summary>
    public static readonly SecurityStandard Practices = new("practices", "Ten practices");

    public static readonly ImmutableArray<SecurityStandard> All =
    [
        new("cis-7.0", "CIS AWS Foundations Benchmark 7.0"),
        new("cis-6.0", "CIS AWS Foundations Benchmark 6.0"),
        new("cis-5.0", "CIS AWS Foundations Benchmark 5.0"),
        new("cis-3.0", "CIS AWS Foundations Benchmark 3.0"),
        new("cis-1.4", "CIS AWS Foundations Benchmark 1.4"),
        new("security-hub", "AWS Security Hub"),
        Practices,
    ];

    /// <summary>Its controls on accounts and IAM, in order of their numbers.</summary>
    public ImmutableArray<Control> Controls => ControlTable.Of(this);

    /// <summary>The standard with this id, or null.</summary>
    public static SecurityStandard? Find(string id) => All.FirstOrDefault(standard => standard.Id == id);
}
