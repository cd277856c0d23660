using System.Text;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Reading.Accounts;

/// <summary>Exports of invented accounts, and what the linter makes of them.</summary>
internal static class Exports
{
    public const string Header =
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
        + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
        + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
        + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n";

    public static LintResult Lint(params (string Name, string Text)[] files) => Lint(LintOptions.Default, files);

    public static LintResult Lint(LintOptions options, params (string Name, string Text)[] files) =>
        Linter.Lint(new SourceSet([.. files.Select(file => new SourceText(file.Name, file.Text))]), options);

    public static Account Account(params (string Name, string Text)[] files) => Lint(files).Accounts!.Accounts.Single();

    public static string Row(string name, string rest, string account = "111122223333") =>
        $"{name},arn:aws:iam::{account}:{(name == "<root_account>" ? "root" : "user/" + name)},{rest}\n";

    public static string Json(string csv, string? generated = null)
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(csv));
        return $$"""{"Content":"{{content}}","ReportFormat":"text/csv"{{(generated is null ? "" : $",\"GeneratedTime\":\"{generated}\"")}}}""";
    }
}
