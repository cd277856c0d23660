using System.Text;
using Newtonsoft.Json;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>One policy in all the ways a file may hold it.</summary>
internal static class PolicyForms
{
    public static readonly string[] Names = ["compact", "indented", "crlf", "yaml", "template", "template-yaml", "string", "block", "sub"];

    /// <summary>The forms that a template can have.</summary>
    public static readonly string[] OfTemplate = ["compact", "indented", "crlf", "yaml"];

    /// <summary>The file's name and text.</summary>
    /// <param name="form">One of <see cref="Names"/>.</param>
    /// <param name="name">The name of the policy file, which says of which kind it is.</param>
    /// <param name="policy">The policy, as compact JSON.</param>
    public static (string Name, string Text) Of(string form, string name, string policy) => form switch
    {
        "compact" => (name, policy),
        "indented" => (name, Indented(policy)),
        "crlf" => (name, Indented(policy).ReplaceLineEndings("\r\n")),
        "yaml" => (name.Replace(".json", ".yaml", StringComparison.Ordinal), "# a policy\n" + Yaml(policy)),
        "template" => ("template.json", Indented(Template(name, policy))),
        "template-yaml" => ("template.yaml", Yaml(Template(name, policy))),
        "string" => ("template.json", Indented(Template(name, JsonConvert.ToString(policy)))),
        "block" => ("template.yaml", Yaml(Template(name, JsonConvert.ToString(Indented(policy))))),
        "sub" => ("template.yaml", Yaml(Template(name, JsonConvert.ToString(Indented(policy).Replace("${", "${!", StringComparison.Ordinal)))).Replace(": |", ": !Sub |", StringComparison.Ordinal)),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static string Template(string name, string policy)
    {
        var (type, properties) = name switch
        {
            "team.trust.json" => ("AWS::IAM::Role", "\"AssumeRolePolicyDocument\":"),
            "team.scp.json" => ("AWS::Organizations::Policy", "\"Name\":\"a\",\"Type\":\"SERVICE_CONTROL_POLICY\",\"Content\":"),
            "bucket.resource.json" => ("AWS::S3::BucketPolicy", "\"Bucket\":\"a\",\"PolicyDocument\":"),
            _ => ("AWS::IAM::ManagedPolicy", "\"PolicyDocument\":"),
        };
        return "{\"Resources\":{\"It\":{\"Type\":\"" + type + "\",\"Properties\":{" + properties + policy + "}}}}";
    }

    /// <summary>A name may stand twice, so no library that reads objects will do.</summary>
    private static string Indented(string json)
    {
        var text = new StringBuilder();
        var (depth, isInside) = (0, false);
        for (var index = 0; index < json.Length; index++)
        {
            var unit = json[index];
            if (unit == '\\')
            {
                text.Append(json, index, 2);
                index++;
                continue;
            }

            isInside ^= unit == '"';
            depth += isInside ? 0 : unit switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            var lineBreak = "\n" + new string(' ', depth * 2);
            text.Append(isInside ? unit.ToString() : unit switch
            {
                '{' or '[' or ',' => unit + lineBreak,
                '}' or ']' => lineBreak + unit,
                ':' => ": ",
                _ => unit.ToString(),
            });
        }

        return text.ToString();
    }

    private static string Yaml(string json)
    {
        var text = new StringBuilder();
        Write(JsonSyntaxReader.Read(new SourceText("policy.json", json).Mapped).Root, 0, text);
        return text.ToString();
    }

    private static void Write(SyntaxNode container, int indentation, StringBuilder text)
    {
        var head = new string(' ', indentation);
        foreach (var member in container.Members)
        {
            // A plain Null would be no text.
            text.Append(head).Append(member.Name.Value == "Null" ? "\"Null\"" : member.Name.Value).Append(':');
            WriteValue(member.Value, indentation, text);
        }

        foreach (var item in container.Items)
        {
            var inner = new StringBuilder();
            if (item.IsScalar)
            {
                WriteValue(item, indentation, inner.Append(head).Append('-'));
            }
            else
            {
                Write(item, indentation + 2, inner);
                inner[indentation] = '-';
            }

            text.Append(inner);
        }
    }

    private static void WriteValue(SyntaxNode value, int indentation, StringBuilder text)
    {
        if (!value.IsScalar)
        {
            text.Append('\n');
            Write(value, indentation + 2, text);
        }
        else if (value.Value.Contains('\n', StringComparison.Ordinal))
        {
            var lineBreak = "\n" + new string(' ', indentation + 2);
            text.Append(" |").Append(lineBreak).Append(value.Value.Replace("\n", lineBreak, StringComparison.Ordinal)).Append('\n');
        }
        else
        {
            text.Append(" '").Append(value.Value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        }
    }
}
