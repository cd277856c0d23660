using System.Globalization;

namespace PolicyLint.Rules.Quotas;

/// <summary>Policies of a given length, for the samples of the rules.</summary>
internal static class QuotaSamples
{
    public static string WithResources(int count)
    {
        var resources = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"arn:aws:s3:::{0:D4}/a\"", number));
        return $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":[{{{string.Join(",", resources)}}}]}}""";
    }

    public static string WithTrustedRoles(int count)
    {
        var roles = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"arn:aws:iam::111122223333:role/a{0:D4}\"", number));
        return $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":[{{{string.Join(",", roles)}}}]},"Action":"sts:AssumeRole"}}""";
    }

    /// <summary>A template of a group with inline policies.</summary>
    public static string GroupWithInlinePolicies(int policies, int resources)
    {
        var inline = Enumerable.Range(0, policies).Select(number => $$$"""{"PolicyName":"p{{{number}}}","PolicyDocument":{{{WithResources(resources)}}}}""");
        return $$$"""{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"Policies":[{{{string.Join(",", inline)}}}] } } } }""";
    }

    public static string GroupWithManagedPolicies(int count)
    {
        var arns = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"arn:aws:iam::111122223333:policy/a{0}\"", number));
        return $$$"""{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":[{{{string.Join(",", arns)}}}] } } } }""";
    }

    /// <summary>A template of a user in groups.</summary>
    public static string UserInGroups(int count)
    {
        var names = Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, "\"team{0}\"", number));
        return $$$"""{"Resources":{"A":{"Type":"AWS::IAM::User","Properties":{"Groups":[{{{string.Join(",", names)}}}] } } } }""";
    }
}
