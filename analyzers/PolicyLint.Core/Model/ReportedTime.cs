namespace PolicyLint.Model;

/// <summary>A time as the credential report gives it: known, or one of its words for none.</summary>
/// <param name="Time">The time in UTC, if it is known.</param>
/// <param name="IsNone">Whether the report says that there is none: <c>N/A</c>, <c>no_information</c>.</param>
/// <remarks>
/// Neither, where the report says <c>not_supported</c>, nothing, or what is no time: then nothing is known.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
/// </remarks>
public readonly record struct ReportedTime(DateTime? Time, bool IsNone)
{
    public static readonly ReportedTime None = new(null, true);

    public static ReportedTime Unknown => default;
}
