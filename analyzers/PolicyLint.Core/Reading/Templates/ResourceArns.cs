using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>What Ref and Fn::GetAtt of a resource give: an ARN of some service and type, or a name. Neither is ever a wildcard.</summary>
internal static class ResourceArns
{
    private const string LogGroup = "AWS::Logs::LogGroup";

    /// <summary>What Ref of a resource gives.</summary>
    public static Value Ref(TemplateReference reference, string type)
    {
        var facts = ResourceTypes.Find(type);
        return new UnknownValue(ToHole(reference, "${" + reference.LogicalId + "}", type, facts?.IsRefArn == true, facts?.ArnType));
    }

    /// <summary>What an attribute of a resource gives.</summary>
    public static Value Attribute(TemplateReference reference, string type)
    {
        var attribute = reference.Attribute!;
        var isArn = attribute.EndsWith("Arn", StringComparison.OrdinalIgnoreCase) || attribute == "SerialNumber" && type == "AWS::IAM::VirtualMFADevice";
        var facts = ResourceTypes.Find(type);
        var isOwn = isArn && facts?.IsOwnArn(attribute) == true;
        var hole = ToHole(reference, "${" + reference.LogicalId + "." + attribute + "}", type, isArn, isOwn ? facts!.ArnType : null);

        // CloudFormation ends the ARN of a log group in ":*", which is every stream in it:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html
        return type == LogGroup && attribute == "Arn" ? new PatternValue([PatternPart.Of(hole), PatternPart.Of(":*")]) : new UnknownValue(hole);
    }

    /// <summary>A resource's own ARN, by Ref or the attribute that gives it; a hole that stands for it if nothing does.</summary>
    public static Value Own(TemplateReference reference, string type)
    {
        if (ResourceTypes.Find(type) is { IsRefArn: true })
        {
            return Ref(reference, type);
        }

        var attribute = ResourceTypes.Find(type)?.ArnAttribute ?? "Arn";
        return Attribute(reference with { Attribute = attribute }, type);
    }

    /// <summary>The type of a resource's own ARN, and the function that gives it; null where that is not known.</summary>
    public static (string? ArnType, string? Text) OwnArn(string logicalId, string type)
    {
        if (ResourceTypes.Find(type) is not { ArnType: { } arnType } facts)
        {
            return (null, null);
        }

        return facts.IsRefArn ? (arnType, "!Ref " + logicalId)
            : facts.ArnAttribute is { } attribute ? (arnType, "!GetAtt " + logicalId + "." + attribute)
            : (arnType, null);
    }

    private static Hole ToHole(TemplateReference reference, string display, string type, bool isArn, string? arnType)
    {
        var domain = MayBeAnything(type) ? HoleDomain.AnyText : isArn ? HoleDomain.Arn : HoleDomain.PlainText;
        return new Hole(reference, display, domain) { ArnType = isArn ? arnType : null, Resource = reference with { Attribute = null } };
    }

    /// <summary>Outputs of code and of other templates, and the text of a parameter, can be any text.</summary>
    public static bool MayBeAnything(string type) =>
        type.StartsWith("Custom::", StringComparison.Ordinal)
        || type is "AWS::CloudFormation::CustomResource" or "AWS::CloudFormation::Stack" or "AWS::Serverless::Application"
            or "AWS::SSM::Parameter" or "AWS::CloudFormation::WaitCondition"
        || type.EndsWith("::MODULE", StringComparison.Ordinal);
}
