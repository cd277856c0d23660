using System.Globalization;
using System.Text;

namespace PolicyLint.Benchmarks;

/// <summary>The part of the page on the memory that an account of 50,000 users takes.</summary>
internal static class AccountSection
{
    private const int Users = 50_000;
    private const double MostMegabytes = 500;

    private static readonly string[] Formats = ["text", "concise", "json", "sarif", "github", "html", "markdown", "csv"];

    /// <summary>The text, and whether every target is met.</summary>
    public static (string Text, bool AreMet) Measure()
    {
        var folder = Directory.CreateTempSubdirectory("policylint-account").FullName;
        try
        {
            WriteDetails(Path.Combine(folder, "details.json"));
            WriteReport(Path.Combine(folder, "report.json"));
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"\n`account` over the authorization details and the credential report of {Users} users, with a finding on each:\n\n");
            text.Append("| format | time | most memory | target | |\n| --- | ---: | ---: | ---: | --- |\n");
            var areMet = true;
            foreach (var format in Formats)
            {
                var (seconds, megabytes) = ToolProcess.Run(null, "account", folder, "--format", format);
                areMet &= megabytes < MostMegabytes;
                text.Append(CultureInfo.InvariantCulture, $"| {format} | {seconds:F1} s | {megabytes:F0} MB | < {MostMegabytes:F0} MB | {(megabytes < MostMegabytes ? "met" : "**not met**")} |\n");
            }

            return (text.ToString(), areMet);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string NameOf(int number) => "user" + number.ToString("D5", CultureInfo.InvariantCulture);

    private static void WriteDetails(string path)
    {
        using var json = new StreamWriter(path);
        json.Write("{\"UserDetailList\":[");
        for (var number = 0; number < Users; number++)
        {
            var name = NameOf(number);
            json.Write(number == 0 ? "\n" : ",\n");
            json.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"Path\":\"/people/\",\"UserName\":\"{name}\",\"UserId\":\"AIDA{name}EXAMPLE\",\"Arn\":\"arn:aws:iam::111122223333:user/people/{name}\",\"CreateDate\":\"2024-02-01T09:00:00+00:00\",\"GroupList\":[\"staff\"],\"AttachedManagedPolicies\":[],\"Tags\":[{{\"Key\":\"team\",\"Value\":\"t{number % 50}\"}}]}}"));
        }

        json.Write("],\"GroupDetailList\":[{\"Path\":\"/\",\"GroupName\":\"staff\",\"Arn\":\"arn:aws:iam::111122223333:group/staff\",\"GroupPolicyList\":[],\"AttachedManagedPolicies\":[]}],\"RoleDetailList\":[],\"Policies\":[]}");
    }

    private static void WriteReport(string path)
    {
        var csv = new StringBuilder(
            "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n");
        for (var number = 0; number < Users; number++)
        {
            var name = NameOf(number);
            csv.Append(CultureInfo.InvariantCulture, $"{name},arn:aws:iam::111122223333:user/people/{name},2024-02-01T09:00:00+00:00,true,2026-06-01T09:00:00+00:00,2026-01-01T09:00:00+00:00,N/A,false,");
            csv.Append("true,2026-05-02T09:00:00+00:00,2026-06-20T09:00:00+00:00,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A\n");
        }

        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(csv.ToString()));
        File.WriteAllText(path, $$"""{"Content":"{{content}}","ReportFormat":"text/csv","GeneratedTime":"2026-06-21T00:00:00+00:00"}""");
    }
}
