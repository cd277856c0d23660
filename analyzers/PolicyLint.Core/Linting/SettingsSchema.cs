using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>The JSON schema of a settings file, made of the tables that its reader uses.</summary>
/// <remarks>https://json-schema.org/draft/2020-12/json-schema-validation</remarks>
public static class SettingsSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";
    private const string Schema = "$schema";
    private const string Type = "type";
    private const string Description = "description";
    private const string Properties = "properties";
    private const string Items = "items";
    private const string Enum = "enum";
    private const string Pattern = "pattern";
    private const string Additional = "additionalProperties";
    private const string ObjectType = "object";
    private const string ArrayType = "array";
    private const string StringType = "string";

    /// <summary>What is no comment and takes nothing back.</summary>
    private const string PathPattern = "^[^!#]";

    private static IEnumerable<string> SeverityNames => SettingsKeys.Severities.Select(word => word.Name);

    /// <summary>The schema, indented, lines ending in LF, with a final one.</summary>
    public static string ToJson()
    {
        var writer = new SchemaWriter();
        writer.Text(Schema, Draft).Text("title", "Settings of PolicyLint: " + Settings.FileName);
        writer.Text(Type, ObjectType).Flag(Additional, false).Begin(Properties);
        foreach (var key in SettingsKeys.OfFile)
        {
            writer.Begin(key.Name).Text(Description, key.Description);
            WriteSetting(writer, key.Name);
            writer.End();
        }

        writer.End();
        return writer.ToJson();
    }

    private static void WriteSetting(SchemaWriter writer, string name)
    {
        switch (name)
        {
            case SettingsKeys.Schema:
                writer.Text(Type, StringType);
                break;
            case SettingsKeys.Root:
                writer.Text(Type, "boolean");
                break;
            case SettingsKeys.Profile:
                writer.Words(Enum, SettingsKeys.Profiles.Select(word => word.Name));
                break;
            case SettingsKeys.Severity:
                WriteSeverity(writer);
                break;
            case SettingsKeys.Kinds:
                writer.Text(Type, ObjectType).Begin("propertyNames").Text(Pattern, PathPattern).End();
                writer.Begin(Additional).Words(Enum, PolicyKindNames.All).End();
                break;
            case SettingsKeys.OwnAccounts or SettingsKeys.TrustedAccounts:
                writer.Text(Type, ArrayType).Begin(Items).Text(Type, StringType);
                writer.Text(Pattern, $"^[0-9]{{{SettingsKeys.AccountDigits}}}$").End();
                break;
            case SettingsKeys.RequireBoundary:
                writer.Text(Type, ArrayType).Begin(Items).Words(Enum, SettingsKeys.BoundaryHolders.Select(word => word.Name)).End();
                break;
            case SettingsKeys.RequirePolicy:
                WriteByType(writer, SettingsKeys.PolicyHolders);
                break;
            case SettingsKeys.RequireTag:
                WriteByType(writer, SettingsKeys.Tagged);
                break;
            case SettingsKeys.ForbidPolicy:
                writer.Text(Type, ArrayType).Begin(Items).Text(Type, StringType).Text(Pattern, "\\S").End();
                break;
            case SettingsKeys.Account:
                WriteAccount(writer);
                break;
            case SettingsKeys.RequireCondition:
                WriteRequiredCondition(writer);
                break;
            case SettingsKeys.Ignore:
                WriteIgnore(writer);
                break;
        }
    }

    private static void WriteSeverity(SchemaWriter writer)
    {
        writer.Text(Type, ObjectType).Flag(Additional, false).Begin(Properties);
        foreach (var rule in SettingsKeys.Rules)
        {
            writer.Begin(rule.Id).Text(Description, rule.Title).Words(Enum, SeverityNames).End();
        }

        writer.End();
    }

    private static void WriteByType(SchemaWriter writer, ImmutableArray<(string Name, IdentityType Type)> types)
    {
        writer.Text(Type, ObjectType).Flag(Additional, false).Begin(Properties);
        foreach (var (name, _) in types)
        {
            writer.Begin(name).Text(Type, ArrayType).Begin(Items).Text(Type, StringType).Text(Pattern, "\\S").End().End();
        }

        writer.End();
    }

    private static void WriteAccount(SchemaWriter writer)
    {
        writer.Text(Type, ObjectType).Flag(Additional, false).Begin(Properties);
        foreach (var key in SettingsKeys.OfAccount)
        {
            writer.Begin(key.Name).Text(Description, key.Description);
            if (key.Name is SettingsKeys.Production or SettingsKeys.Development)
            {
                writer.Text(Type, ArrayType).Begin(Items).Text(Type, StringType).Text(Pattern, "\\S").End();
            }
            else
            {
                writer.Text(Type, "integer").Number("minimum", 0);
            }

            writer.End();
        }

        writer.End();
    }

    private static void WriteRequiredCondition(SchemaWriter writer)
    {
        var (action, keys) = (SettingsKeys.OfRequiredCondition[0], SettingsKeys.OfRequiredCondition[1]);
        writer.Text(Type, ArrayType).Begin(Items).Text(Type, ObjectType).Flag(Additional, false);
        writer.Words("required", SettingsKeys.OfRequiredCondition.Select(key => key.Name)).Begin(Properties);
        writer.Begin(action.Name).Text(Description, action.Description).Text(Type, StringType).End();
        writer.Begin(keys.Name).Text(Description, keys.Description).Text(Type, ArrayType);
        writer.Begin(Items).Text(Type, StringType).Text(Pattern, "^[^:]+:").End().End();
        writer.End().End();
    }

    private static void WriteIgnore(SchemaWriter writer)
    {
        writer.Text(Type, ArrayType).Begin(Items).Text(Type, ObjectType).Flag(Additional, false);
        writer.Words("required", SettingsKeys.OfIgnore.Where(key => key.IsRequired).Select(key => key.Name)).Begin(Properties);
        foreach (var key in SettingsKeys.OfIgnore)
        {
            writer.Begin(key.Name).Text(Description, key.Description);
            WriteIgnoreField(writer, key.Name);
            writer.End();
        }

        writer.End().End();
    }

    private static void WriteIgnoreField(SchemaWriter writer, string name)
    {
        if (name == SettingsKeys.Rule)
        {
            writer.Words(Enum, SettingsKeys.Rules.Select(rule => rule.Id));
            return;
        }

        writer.Text(Type, StringType).Text(Pattern, name == SettingsKeys.Path ? PathPattern : "\\S");
    }
}
