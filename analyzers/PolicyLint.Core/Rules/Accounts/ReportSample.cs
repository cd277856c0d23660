namespace PolicyLint.Rules.Accounts;

/// <summary>Small credential reports for the samples of rules.</summary>
internal static class ReportSample
{
    public const string Name = "credential-report.csv";

    private const string Header =
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
        + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
        + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
        + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n";

    private const string NoKey = "false,N/A,N/A,N/A,N/A";

    /// <summary>A report of these rows.</summary>
    public static string Of(params string[] rows) => Header + string.Join("\n", rows) + "\n";

    /// <summary>The root user of account 111122223333, made in 2020.</summary>
    public static string Root(string lastUsed = "no_information", string mfa = "true", string key = NoKey, string certificate = "false,N/A") =>
        $"<root_account>,arn:aws:iam::111122223333:root,2020-01-10T08:00:00+00:00,not_supported,{lastUsed},not_supported,not_supported,{mfa},{key},{NoKey},{certificate},false,N/A";

    /// <summary>The user ann of account 111122223333, made in 2024.</summary>
    public static string User(string password = "false,N/A,N/A,N/A", string mfa = "true", string key1 = NoKey, string key2 = NoKey, string created = "2024-02-01T09:00:00+00:00") =>
        $"ann,arn:aws:iam::111122223333:user/ann,{created},{password},{mfa},{key1},{key2},false,N/A,false,N/A";

    /// <summary>The columns of a key that works.</summary>
    public static string Key(string made, string used) => $"true,{made}T09:00:00+00:00,{(used.Length == 0 ? "N/A,N/A,N/A" : used + "T09:00:00+00:00,eu-central-1,s3")}";

    /// <summary>The columns of a password that was set in 2026.</summary>
    public static string Password(string used) => $"true,{(used.Length == 0 ? "no_information" : used + "T09:00:00+00:00")},2026-01-05T09:00:00+00:00,N/A";
}
