using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An IAM user.</summary>
public sealed class User(Value name, Place place) : IamIdentity(name, place)
{
    public override string Noun => "user";

    /// <summary>The groups that the text shows it in.</summary>
    public ImmutableArray<Group> Groups { get; internal set; } = [];

    /// <summary>Its access keys, as far as the text shows them.</summary>
    public ImmutableArray<AccessKey> AccessKeys { get; internal set; } = [];

    /// <summary>With what it signs in to the console; null if the text shows nothing.</summary>
    public LoginProfile? LoginProfile { get; internal set; }

    /// <summary>How many MFA devices the text surely gives it.</summary>
    public int MfaDeviceCount { get; internal set; }

    /// <summary>Its row of the credential report; null if that is not there.</summary>
    public Credentials? Credentials { get; internal set; }
}
