using PolicyLint.Linting;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Reading.Accounts;

/// <summary>The credential report, bare and in its JSON, whole and broken.</summary>
public sealed class CredentialReportTests
{
    private const string Old = "2024-02-01T09:00:00+00:00,false,N/A,N/A,N/A,true,true,2026-01-02T09:00:00+00:00,2026-06-20T09:00:00+00:00,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";

    private static string Ids(LintResult result) => string.Join(' ', result.Findings.Select(finding => finding.Rule.Id));

    [Test]
    public void Underlines_in_the_base64_what_says_that_the_key_works()
    {
        var csv = Exports.Header + Exports.Row("ann", Old);
        var json = Exports.Json(csv);

        var finding = Exports.Lint(("report.json", json)).Findings.Single();

        var span = finding.Place.SourceSpan;
        var bytes = Convert.FromBase64String(json.Substring(span.Start, span.Length));
        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo("PL8008"));
            Assert.That(System.Text.Encoding.UTF8.GetString(bytes), Does.Contain("true").And.Length.LessThanOrEqualTo(10));
        });
    }

    [Test]
    public void Reads_names_that_are_not_ascii_and_keeps_the_places_behind_them()
    {
        var csv = Exports.Header + Exports.Row("björn", Old);
        var json = Exports.Json("\uFEFF" + csv);

        var finding = Exports.Lint(("report.json", json)).Findings.Single();

        var span = finding.Place.SourceSpan;
        Assert.That(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(json.Substring(span.Start, span.Length))), Does.Contain("true"));
        Assert.That(finding.Arguments[0], Is.EqualTo("björn"));
    }

    [Test]
    public void Counts_age_to_the_day_the_user_says_else_the_report_else_the_newest_date()
    {
        var csv = Exports.Header + Exports.Row("ann", Old);
        var bare = Exports.Account(("report.csv", csv)).Day!;
        var dated = Exports.Account(("report.json", Exports.Json(csv, "2026-01-05T10:00:00Z"))).Day!;

        Assert.Multiple(() =>
        {
            Assert.That(bare, Is.EqualTo(new AccountDay(new DateTime(2026, 6, 20, 9, 0, 0), bare.Source, IsGuess: true)));
            Assert.That(bare.Source, Does.StartWith("the newest date"));
            Assert.That((dated.Day, dated.IsGuess), Is.EqualTo((new DateTime(2026, 1, 5, 10, 0, 0), false)));
            Assert.That(Ids(Exports.Lint(("report.csv", csv))), Is.EqualTo("PL8008"));
            Assert.That(Ids(Exports.Lint(("report.json", Exports.Json(csv, "2026-01-05T10:00:00Z")))), Is.Empty);
            Assert.That(Ids(Exports.Lint(LintOptions.Default with { AccountDay = new DateTime(2026, 1, 3) }, ("report.csv", csv))), Is.Empty);
        });
    }

    [TestCase("2026-01-02T09:00:00+00:00")]
    [TestCase("2026-01-02T09:00:00Z")]
    [TestCase("2026-01-02T10:00:00+01:00")]
    [TestCase("2026-01-02T09:00:00.000Z")]
    [TestCase("2026-01-02T09:00:00.123456+00:00")]
    [TestCase("2026-01-02 09:00:00+00:00")]
    [TestCase("2026-01-02 09:00:00 UTC")]
    [TestCase("20260102T090000Z")]
    [TestCase("Fri, 02 Jan 2026 09:00:00 GMT")]
    [TestCase("1767344400")]
    [TestCase("1767344400.0")]
    public void Reads_every_form_of_a_time_that_the_service_has_used(string time)
    {
        var csv = Exports.Header + Exports.Row("ann", Old.Replace("2026-01-02T09:00:00+00:00", "\"" + time + "\"", StringComparison.Ordinal));

        var made = Exports.Account(("report.csv", csv)).Credentials.Single().Keys[0].Rotated.Time!.Value;

        Assert.That(made.AddMilliseconds(-made.Millisecond).AddTicks(-(made.Ticks % 10000)), Is.EqualTo(new DateTime(2026, 1, 2, 9, 0, 0)));
    }

    [TestCase("TRUE", "False")]
    [TestCase("true", "FALSE")]
    public void Reads_values_in_any_case(string yes, string no)
    {
        var row = Old.Replace("true", yes, StringComparison.Ordinal).Replace("false", no, StringComparison.Ordinal).Replace("N/A", "n/a", StringComparison.Ordinal);
        var credentials = Exports.Account(("report.csv", Exports.Header + Exports.Row("ann", row))).Credentials.Single();

        Assert.Multiple(() =>
        {
            Assert.That(credentials.HasMfa, Is.EqualTo(Answer.Yes));
            Assert.That(credentials.HasPassword, Is.EqualTo(Answer.No));
            Assert.That(credentials.Keys[1].Rotated, Is.EqualTo(ReportedTime.None));
        });
    }

    [Test]
    public void Takes_the_words_for_nothing_apart()
    {
        var row = "2020-01-10T08:00:00+00:00,not_supported,no_information,not_supported,not_supported,not_supported,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";
        var root = Exports.Account(("report.csv", Exports.Header + Exports.Row(Credentials.RootName, row))).Root!;

        Assert.Multiple(() =>
        {
            Assert.That(root.HasPassword, Is.EqualTo(Answer.Maybe));
            Assert.That(root.HasMfa, Is.EqualTo(Answer.Maybe));
            Assert.That(root.PasswordLastUsed, Is.EqualTo(ReportedTime.None));
            Assert.That(root.PasswordLastChanged, Is.EqualTo(ReportedTime.Unknown));
        });
    }

    [TestCase(';')]
    [TestCase('\t')]
    public void Reads_what_a_spreadsheet_saved(char separator)
    {
        var csv = (Exports.Header + Exports.Row("ann", Old)).Replace(',', separator).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.That(Ids(Exports.Lint(("report.csv", csv))), Is.EqualTo("PL8008"));
    }

    [Test]
    public void Says_that_half_a_row_is_missing_and_judges_what_is_there()
    {
        var csv = Exports.Header + Exports.Row("ann", Old) + "bob,arn:aws:iam::111122223333:user/bob,2024-02-01T09:00:00+00:00,true,2026-06-19T09:0";

        var result = Exports.Lint(("report.csv", csv));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(result), Is.EqualTo("PL8008 PL0004 PL0004"));
            Assert.That(result.NotAnalysed.Select(entry => (entry.Reason, entry.Line)), Does.Contain(("this row has 5 of 22 fields", 3)));
            Assert.That(result.Accounts!.Accounts.Single().HasAll(ExportKind.CredentialReport), Is.False);
        });
    }

    [Test]
    public void Says_that_half_of_the_base64_is_missing()
    {
        var json = Exports.Json(Exports.Header + Exports.Row("ann", Old));
        var cut = json.Remove(json.IndexOf("\",\"ReportFormat", StringComparison.Ordinal) - 3, 3);

        Assert.That(Exports.Lint(("report.json", cut)).NotAnalysed.Single().Reason, Does.Contain("no CSV in base64"));
    }

    [Test]
    public void Says_which_column_it_does_not_know_and_goes_by_the_names_of_the_others()
    {
        var columns = Exports.Header.TrimEnd('\n').Split(',').Reverse().Prepend("passkey_count").ToList();
        var values = Exports.Row("ann", Old).TrimEnd('\n').Split(',').Reverse().Prepend("2").ToList();
        columns.AddRange(["arn", "user"]);
        values.AddRange(["x", "y"]);
        var csv = "user,arn," + string.Join(',', columns.SkipLast(2)) + "\nann,arn:aws:iam::111122223333:user/ann," + string.Join(',', values.SkipLast(2)) + "\n";

        var result = Exports.Lint(("report.csv", csv));

        Assert.Multiple(() =>
        {
            Assert.That(result.Findings.Select(finding => finding.Message), Does.Contain("not analysed: the column 'passkey_count', which is not known"));
            Assert.That(result.NotAnalysed, Is.Empty);
            Assert.That(Ids(result), Does.EndWith("PL8008"));
        });
    }

    [Test]
    public void Says_which_columns_are_missing() => Assert.That(
        Exports.Lint(("report.csv", "user,arn,user_creation_time\nann,arn:aws:iam::111122223333:user/ann,2024-02-01T09:00:00+00:00\n")).NotAnalysed.Single().Reason,
        Is.EqualTo("the report has no column password_enabled, password_last_used, password_last_changed …"));

    [Test]
    public void Says_that_a_spreadsheet_has_changed_the_times() => Assert.That(
        Exports.Lint(("report.csv", Exports.Header + Exports.Row("ann", Old.Replace("2026-06-20T09:00:00+00:00", "20.06.26 9:00", StringComparison.Ordinal)))).NotAnalysed.Single().Reason,
        Is.EqualTo("'20.06.26 9:00' is no time that AWS writes"));

    [Test]
    public void Says_that_a_report_without_its_content_is_no_report() => Assert.That(
        Exports.Lint(("report.json", """{"GeneratedTime":"2015-06-17T19:11:50Z","ReportFormat":"text/csv"}""")).NotAnalysed.Single().Reason,
        Is.EqualTo("a credential report without its Content"));

    [TestCase("user,group\nann,staff\n")]
    [TestCase("name,arn\nann,x\n")]
    public void Leaves_other_tables_alone(string csv) => Assert.That(Exports.Lint(("table.csv", csv)).Accounts, Is.Null);
}
