using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>What passwords of the account's users must be like. What is not said is off.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html</remarks>
public sealed record PasswordPolicy(Place Place)
{
    /// <summary>Whether there is none, so that the defaults of AWS hold.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>The least number of characters.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Where the length stands, or the policy where it is not said.</summary>
    public Place LengthPlace { get; init; } = Place;

    public bool RequiresSymbols { get; init; }

    public bool RequiresNumbers { get; init; }

    public bool RequiresUppercase { get; init; }

    public bool RequiresLowercase { get; init; }

    public bool UsersMayChange { get; init; }

    /// <summary>Whether a user whose password has expired needs an administrator.</summary>
    public bool HasHardExpiry { get; init; }

    /// <summary>After how many days a password must be changed; null if never.</summary>
    public int? MaximumAge { get; init; }

    /// <summary>How many old passwords cannot be taken again; 0 if all can.</summary>
    public int Remembered { get; init; }
}
