using Amazon.CDK.AWS.IAM;

namespace CdkApp;

/// <summary>Who may do what, by names, as an app of several teams has it in one place.</summary>
internal static class Access
{
    private static readonly Dictionary<string, IPrincipal> Partners = new()
    {
        ["press"] = new AnyPrincipal(),
        ["auditors"] = new AccountPrincipal("444455556666"),
    };

    public static IPrincipal PartnerOf(string name)
    {
        if (!Partners.TryGetValue(name, out var partner))
        {
            throw new ArgumentException($"nobody is called {name}", nameof(name));
        }

        return partner;
    }

    /// <summary>Attaches policies of AWS.</summary>
    public static void Attach(this IIdentity identity, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            identity.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(name));
        }
    }

    /// <summary>Allows all that some services can do.</summary>
    public static PolicyStatement Everything(params string[] services)
    {
        var actions = new List<string>();
        foreach (var service in services)
        {
            actions.Add(ActionsOf(service));
        }

        return Statement(actions);
    }

    /// <summary>Allows all but what one service can do.</summary>
    public static PolicyStatement EverythingBut(string service)
    {
        var statement = new PolicyStatement();
        statement.AddNotActions(ActionsOf(service));
        statement.AddAllResources();
        return statement;
    }

    /// <summary>Allows some actions wherever they are used.</summary>
    public static PolicyStatement Statement(List<string> actions)
    {
        var statement = new PolicyStatement();
        actions.ForEach(action => statement.AddActions(action));
        statement.AddAllResources();
        return statement;
    }

    private static string ActionsOf(string service)
    {
        var prefix = service.Trim().ToLowerInvariant();
        return prefix.Length == 0 ? "*" : prefix + ":*";
    }
}
