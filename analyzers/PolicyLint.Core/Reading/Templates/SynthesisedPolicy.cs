using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Policies of one statement that an element of a template stands for: its findings stand on that element.</summary>
internal static class SynthesisedPolicy
{
    /// <summary>What a principal may do with a resource, under conditions of one value each.</summary>
    public static PolicyDocument Permission(
        Origin origin, Guard guard, Value principal, string action, Value resource, params (string Operator, string Key, Value Value)[] conditions)
    {
        var at = origin.Element!.Value;
        var builder = Begin(origin, guard, at);
        StructuredPermissions.AddPrincipal(principal, at, builder);
        builder.Name(ElementNames.Action, at).Value(Value.Known(action), at).Name(ElementNames.Resource, at).Value(resource, at);
        AddConditions(conditions, at, builder);
        return End(builder, KindJudgement.Certain(PolicyKind.Resource, "AWS::Lambda::Permission"));
    }

    /// <summary>What an identity may do with a resource.</summary>
    public static PolicyDocument Grant(Origin origin, Guard guard, string action, Value resource)
    {
        var at = origin.Element!.Value;
        var builder = Begin(origin, guard, at).Name(ElementNames.Action, at).Value(Value.Known(action), at).Name(ElementNames.Resource, at).Value(resource, at);
        return End(builder, KindJudgement.Certain(PolicyKind.Identity, "AWS::IAM::Role"));
    }

    /// <summary>That a service may assume a role.</summary>
    public static PolicyDocument Trust(Origin origin, Guard guard, string service)
    {
        var at = origin.Element!.Value;
        var builder = Begin(origin, guard, at);
        StructuredPermissions.AddPrincipal(Value.Known(service), at, builder);
        return End(builder.Name(ElementNames.Action, at).Value(Value.Known("sts:AssumeRole"), at), KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"));
    }

    private static WrittenBuilder Begin(Origin origin, Guard guard, Place at) => TemplateDocuments.Begin(guard, origin).BeginMap(at)
        .Name(ElementNames.Version, at).Value(Value.Known(PolicyDocument.CurrentVersion), at)
        .Name(ElementNames.Statement, at).BeginMap(at)
        .Name(ElementNames.Effect, at).Value(Value.Known("Allow"), at);

    private static void AddConditions((string Operator, string Key, Value Value)[] conditions, Place at, WrittenBuilder builder)
    {
        if (conditions.Length == 0)
        {
            return;
        }

        builder.Name(ElementNames.Condition, at).BeginMap(at);
        foreach (var condition in conditions)
        {
            builder.Name(condition.Operator, at).BeginMap(at).Name(condition.Key, at).Value(condition.Value, at).EndMap();
        }

        builder.EndMap();
    }

    private static PolicyDocument End(WrittenBuilder builder, KindJudgement kind) =>
        new((WrittenMap)builder.EndMap().EndMap().Complete(), kind);
}
