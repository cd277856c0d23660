using Microsoft.CodeAnalysis;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What CDK fills in when it makes a template: ARNs, names, the account. Each is a hole of which the kind of text is known.</summary>
internal static class CdkTokens
{
    private static readonly Dictionary<string, string> ArnTypes = new(StringComparer.Ordinal)
    {
        ["BucketArn"] = "s3:bucket",
        ["TableArn"] = "dynamodb:table",
        ["QueueArn"] = "sqs:queue",
        ["TopicArn"] = "sns:topic",
        ["FunctionArn"] = "lambda:function",
        ["KeyArn"] = "kms:key",
        ["StateMachineArn"] = "states:statemachine",
        ["SecretArn"] = "secretsmanager:Secret",
        ["ParameterArn"] = "ssm:parameter",
        ["RoleArn"] = "iam:role",
        ["UserArn"] = "iam:user",
        ["GroupArn"] = "iam:group",
        ["ManagedPolicyArn"] = "iam:policy",
        ["EventBusArn"] = "events:event-bus",
    };

    /// <summary>The static members of <c>Aws</c>.</summary>
    private static readonly Dictionary<string, (string Name, HoleDomain Domain)> Pseudo = new(StringComparer.Ordinal)
    {
        ["ACCOUNT_ID"] = ("AWS::AccountId", HoleDomain.AccountId),
        ["REGION"] = ("AWS::Region", HoleDomain.Region),
        ["PARTITION"] = ("AWS::Partition", HoleDomain.Partition),
        ["STACK_ID"] = ("AWS::StackId", HoleDomain.Arn),
        ["STACK_NAME"] = ("AWS::StackName", HoleDomain.PlainText),
        ["URL_SUFFIX"] = ("AWS::URLSuffix", HoleDomain.PlainText),
    };

    public static readonly Hole Partition = new("AWS::Partition", "{Aws.PARTITION}", HoleDomain.Partition);
    public static readonly Hole Region = new("AWS::Region", "{Aws.REGION}", HoleDomain.Region);
    public static readonly Hole Account = new("AWS::AccountId", "{Aws.ACCOUNT_ID}", HoleDomain.AccountId);

    /// <summary>The hole that a property of a CDK type is; null where it may be any text.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">What identifies the object it is read from; null for the stack that the code is in.</param>
    /// <param name="display">How it is shown.</param>
    public static Hole? Of(IPropertySymbol property, object? owner, string display)
    {
        var type = property.ContainingType;
        if (type.Name == "Aws" && CdkSymbols.ModuleOf(type) == string.Empty)
        {
            return Pseudo.TryGetValue(property.Name, out var pseudo) ? new Hole(pseudo.Name, display, pseudo.Domain) : null;
        }

        if (DomainOf(property) is not { } domain)
        {
            return null;
        }

        object identity = owner is null ? PseudoName(property.Name) : new CdkReference(owner, AttributeOf(property.Name));
        return new Hole(identity, display, domain) { ArnType = ArnTypes.TryGetValue(property.Name, out var arnType) ? arnType : null };
    }

    /// <summary>The hole of a pseudo parameter by its name in a template; null for any other name.</summary>
    public static Hole? Pseudonym(string name)
    {
        foreach (var pseudo in Pseudo.Values)
        {
            if (pseudo.Name == name)
            {
                return new Hole(name, "${" + name + "}", pseudo.Domain);
            }
        }

        return null;
    }

    /// <summary>The attribute of a resource that a property of a construct is: the name of a user is what Ref gives.</summary>
    public static string AttributeOf(string property) => property switch
    {
        "UserName" or "RoleName" or "GroupName" => "Ref",
        _ when ArnTypes.ContainsKey(property) => "Arn",
        _ when property.StartsWith("Attr", StringComparison.Ordinal) => property.Substring("Attr".Length),
        _ => property,
    };

    /// <summary>The hole of an attribute by its name in a template.</summary>
    public static Hole OfAttribute(object owner, string attribute, string display)
    {
        var domain = attribute.EndsWith("Arn", StringComparison.Ordinal) ? HoleDomain.Arn : HoleDomain.PlainText;
        return new Hole(new CdkReference(owner, attribute), display, domain);
    }

    private static object PseudoName(string property) => property switch
    {
        "Account" => "AWS::AccountId",
        "Region" => "AWS::Region",
        "Partition" => "AWS::Partition",
        _ => new CdkReference("this", property),
    };

    private static HoleDomain? DomainOf(IPropertySymbol property)
    {
        if (property.Type.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var owner = property.ContainingType.Name;
        var name = property.Name;
        switch (name)
        {
            case "Account" or "AccountId":
                return HoleDomain.AccountId;
            case "Region":
                return HoleDomain.Region;
            case "Partition":
                return HoleDomain.Partition;
        }

        // What a user gives to a construct, or what is looked up while a stack is made, may be anything.
        if (owner.EndsWith("Props", StringComparison.Ordinal) || owner.EndsWith("Options", StringComparison.Ordinal)
            || owner is "CfnParameter" or "StringParameter" or "IStringParameter" or "CustomResource" or "SecretValue" or "CfnOutput" or "CfnCustomResource")
        {
            return null;
        }

        return name.EndsWith("Arn", StringComparison.Ordinal) ? HoleDomain.Arn : HoleDomain.PlainText;
    }
}
