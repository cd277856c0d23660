using System.Globalization;
using System.Text;

namespace PolicyLint.BuildMeasurement;

/// <summary>What the synthesis of a project of stacks would leave of the first of them, were it large: a template of 1 MB.</summary>
internal static class SynthesisedApp
{
    public const string Folder = "cdk.out";

    private const int Length = 1_000_000;

    /// <summary>Every one of so many policies allows too much.</summary>
    private const int Faulty = 50;

    private const string Manifest =
        """{"version": "38.0.0", "artifacts": {"Stack0": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Stack0.template.json"}}}}""";

    private const string Policy = """
          "WriterDefaultPolicy@": {
           "Type": "AWS::IAM::Policy",
           "Properties": {
            "PolicyDocument": {
             "Statement": [
              {
               "Action": ["s3:GetObject*", "s3:GetBucket*", "s3:List*"],
               "Effect": "Allow",
               "Resource": [{"Fn::GetAtt": ["Reports@", "Arn"]}, {"Fn::Join": ["", [{"Fn::GetAtt": ["Reports@", "Arn"]}, "/*"]]}]
              },
              {
               "Action": "sqs:SendMessage",
               "Effect": "Allow",
               "Resource": RESOURCE
              }
             ],
             "Version": "2012-10-17"
            },
            "PolicyName": "WriterDefaultPolicy@",
            "Roles": ["writer"]
           },
           "Metadata": {"aws:cdk:path": "Stack0/Writer/DefaultPolicy@/Resource"}
          },
          "Reports@": {
           "Type": "AWS::S3::Bucket",
           "UpdateReplacePolicy": "Retain",
           "DeletionPolicy": "Retain",
           "Metadata": {"aws:cdk:path": "Stack0/Reports/Part@/Resource"}
          },

        """;

    /// <summary>Writes the program that makes the stacks, and then the output of the app.</summary>
    public static void Write(string folder, int stacks)
    {
        var program = new StringBuilder("namespace Generated;\n\npublic static class App\n{\n    public static void Make()\n    {\n        var app = new Amazon.CDK.App();\n");
        for (var number = 0; number < stacks; number++)
        {
            program.Append(CultureInfo.InvariantCulture, $"        _ = new Stack{number}(app, \"Stack{number}\");\n");
        }

        File.WriteAllText(Path.Combine(folder, "App.cs"), program.Append("    }\n}\n").ToString());
        var output = Directory.CreateDirectory(Path.Combine(folder, Folder)).FullName;
        File.WriteAllText(Path.Combine(output, "Stack0.template.json"), Template());
        File.WriteAllText(Path.Combine(output, "manifest.json"), Manifest);
    }

    private static string Template()
    {
        var template = new StringBuilder("{\n \"Resources\": {\n");
        for (var number = 0; template.Length < Length; number++)
        {
            template.Append(Policy.Replace("@", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("RESOURCE", number % Faulty == 0 ? "\"*\"" : "\"arn:aws:sqs:eu-west-1:111122223333:jobs\"", StringComparison.Ordinal)
                .Replace("sqs:SendMessage", number % Faulty == 0 ? "iam:PassRole" : "sqs:SendMessage", StringComparison.Ordinal));
        }

        return template.Append("  \"Topic\": {\"Type\": \"AWS::SNS::Topic\"}\n }\n}\n").ToString();
    }
}
