using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>What only C# code can do wrong with policies and keys. The analyzer reports these while it reads.</summary>
public static class CdkCodeRules
{
    private const string CSharpPage = "https://docs.aws.amazon.com/cdk/v2/guide/work-with-cdk-csharp.html";
    private const string CredentialsPage = "https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/creds-assign.html";

    public static readonly RuleDescriptor AnonymousPolicy = new()
    {
        Id = "PL9002",
        Title = "Anonymous object in a policy",
        Family = RuleFamily.CSharp,
        Severity = Severity.Error,
        Message = "an anonymous object in a policy throws when the app is synthesised",
        Advice = "write it as Dictionary<string, object>, or as PolicyStatement",
        Why = """
            What CDK hands over to its own process is told by its type, and an anonymous type tells nothing: the app ends with "Could not
            infer JSII type" before there is a template. The compiler takes it, since the property is an object.
            """,
        Page = CSharpPage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor TextAsPolicy = new()
    {
        Id = "PL9003",
        Title = "Text given as policy where CDK takes an object",
        Family = RuleFamily.CSharp,
        Severity = Severity.Error,
        Message = "{0} takes an object here, and a text is refused when the app is synthesised",
        Advice = "give it JObject.Parse of the text, or a PolicyDocument",
        Why = """
            The property is declared as object, so the compiler takes a string. CDK looks at it when the template is made, and ends with
            "Supplied properties not correct". Properties that do want JSON text are declared as string.
            """,
        Page = CSharpPage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor AccessKeyInCode = new()
    {
        Id = "PL9004",
        Title = "Access key id in C# code",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "the access key {0} stands in the code, and so in its history",
        Advice = "delete the key, and let the SDK find credentials of a role",
        Why = """
            Where the id of a key is, its secret is seldom far. Whoever can read the code or its history may be able to use it, and a key
            of a user works until it is deleted. The SDK finds the credentials of a role, a profile or a container by itself.
            """,
        Page = CredentialsPage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor CredentialsInCode = new()
    {
        Id = "PL9005",
        Title = "Credentials written into C# code",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "{0} is made of a key and a secret that stand in the code",
        Advice = "delete the key, and let the SDK find credentials of a role",
        Why = """
            Credentials in code are in its history, in every build and with everybody who has a copy, and cannot be changed without a new
            release. The SDK finds the credentials of a role, a profile or a container by itself.
            """,
        Page = CredentialsPage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor SecretInCode = new()
    {
        Id = "PL9006",
        Title = "Secret in plain text in C# code",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "this secret stands in the code and goes into the template in plain text",
        Advice = "refer to it by SecretValue.SecretsManager",
        Why = """
            `SecretValue.UnsafePlainText` hides nothing: the text is in the code, in the template, and wherever stacks may be described.
            """,
        Page = "https://docs.aws.amazon.com/cdk/v2/guide/get-secrets-manager-value.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor OverrideOfPrincipal = new()
    {
        Id = "PL9007",
        Title = "Property override lets everyone in",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Confidence = Confidence.Medium,
        Message = "this override makes everyone a principal of the policy",
        Advice = "name the principal, in the policy itself",
        Why = """
            An override changes the template at a position, whatever statement comes to stand there, and what CDK has made of the principals
            before is not asked for. It is added to them: a service and everyone.
            """,
        Page = "https://docs.aws.amazon.com/cdk/v2/guide/cfn-layer.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor AccountRootPrincipal = new()
    {
        Id = "PL9008",
        Title = "AccountRootPrincipal in an Allow",
        Family = RuleFamily.CSharp,
        Severity = Severity.Info,
        Kinds = PolicyKinds.Resource | PolicyKinds.Trust,
        Message = "this is the whole account, not its root user: every user and role that its policies let may do this",
        Advice = "name the role that needs it",
        Why = """
            The principal stands for the ARN that ends in :root, which is every user and role of the account the stack is in. In the policy of
            a key it is what lets IAM policies work at all, and nothing is said there.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts",
        Equivalents = ["checkov:CKV_AWS_61"],
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly ImmutableArray<RuleDescriptor> All =
        [AnonymousPolicy, TextAsPolicy, AccessKeyInCode, CredentialsInCode, SecretInCode, OverrideOfPrincipal, AccountRootPrincipal];
}
