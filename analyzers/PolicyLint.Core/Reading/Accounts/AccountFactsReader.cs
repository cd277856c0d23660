using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Reads the small exports: numbers, the password policy, devices, certificates, providers, analyzers, last access.</summary>
internal sealed class AccountFactsReader(InventoryBuilder inventory)
{
    private const int DefaultLength = 8;

    /// <summary>What names the account of such an export, if something does.</summary>
    public static string? AccountOf(Export export) => export.Kind switch
    {
        ExportKind.CallerIdentity => export.Node.Text("Account"),
        ExportKind.VirtualMfaDevices => ArnIn(export, "VirtualMFADevices", "SerialNumber"),
        ExportKind.MfaDevices => ArnIn(export, "MFADevices", "SerialNumber"),
        ExportKind.ServerCertificates => ArnIn(export, "ServerCertificateMetadataList", "Arn"),
        ExportKind.SamlProviders => ArnIn(export, "SAMLProviderList", "Arn"),
        ExportKind.OpenIdConnectProviders => ArnIn(export, "OpenIDConnectProviderList", "Arn"),
        ExportKind.PasswordPolicy when export.Node.Kind == SyntaxKind.Missing => DigitsIn(export.Place.Source.Content),
        ExportKind.LastAccess => export.Owner is { } owner ? AccountArn.AccountOf(owner) : null,
        ExportKind.Analyzers => AccountArn.AccountOf(export.Owner ?? string.Empty) ?? ArnIn(export, "analyzers", "arn"),
        _ => null,
    };

    public void Read(Export export, AccountBuilder account)
    {
        account.Account.AddExport(export.Kind, export.Place);
        switch (export.Kind)
        {
            case ExportKind.AccountSummary:
                ReadSummary(export, account.Account);
                break;
            case ExportKind.PasswordPolicy:
                account.Account.PasswordPolicy = ReadPasswordPolicy(export);
                break;
            case ExportKind.VirtualMfaDevices or ExportKind.MfaDevices:
                ReadMfaDevices(export, account);
                break;
            case ExportKind.ServerCertificates:
                ReadCertificates(export, account);
                break;
            case ExportKind.SamlProviders or ExportKind.OpenIdConnectProviders:
                ReadProviders(export, account);
                break;
            case ExportKind.Analyzers:
                ReadAnalyzers(export, account);
                break;
            case ExportKind.Regions:
                account.Regions.AddRange(export.Node.List("Regions").Where(IsOn).Select(region => region.Text("RegionName")));
                break;
            case ExportKind.LastAccess:
                ReadLastAccess(export, account);
                break;
        }
    }

    private static void ReadSummary(Export export, Account account)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, AccountNumber>(StringComparer.Ordinal);
        foreach (var member in export.Node.Member("SummaryMap").Members)
        {
            if (int.TryParse(member.Value.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            {
                numbers[member.Name.Value] = new AccountNumber(number, member.Value.Place);
            }
        }

        account.Summary = numbers.ToImmutable();
    }

    private static PasswordPolicy ReadPasswordPolicy(Export export)
    {
        var policy = export.Node.Member("PasswordPolicy");
        if (policy.Kind != SyntaxKind.Mapping)
        {
            return new PasswordPolicy(export.Place) { IsAbsent = true };
        }

        var length = policy.Member("MinimumPasswordLength");
        var age = policy.Number("MaxPasswordAge");
        return new PasswordPolicy(policy.Place)
        {
            MinimumLength = policy.Number("MinimumPasswordLength") ?? DefaultLength,
            LengthPlace = (length.Kind == SyntaxKind.Missing ? policy : length).Place,
            RequiresSymbols = policy.IsTrue("RequireSymbols"),
            RequiresNumbers = policy.IsTrue("RequireNumbers"),
            RequiresUppercase = policy.IsTrue("RequireUppercaseCharacters"),
            RequiresLowercase = policy.IsTrue("RequireLowercaseCharacters"),
            UsersMayChange = policy.IsTrue("AllowUsersToChangePassword"),
            HasHardExpiry = policy.IsTrue("HardExpiry"),
            MaximumAge = age > 0 ? age : null,
            Remembered = policy.Number("PasswordReusePrevention") ?? 0,
        };
    }

    private static void ReadMfaDevices(Export export, AccountBuilder account)
    {
        var isVirtual = export.Kind == ExportKind.VirtualMfaDevices;
        foreach (var device in export.Node.List(isVirtual ? "VirtualMFADevices" : "MFADevices"))
        {
            var serial = device.Text("SerialNumber");
            var owner = isVirtual ? device.Member("User").Text("Arn") : device.Text("UserName");
            account.MfaDevices.Add(new MfaDevice(serial, owner.Length == 0 ? null : owner, serial.Contains(":mfa/"), device.Place));
            account.Saw(device.Time("EnableDate"));
        }
    }

    private static void ReadCertificates(Export export, AccountBuilder account)
    {
        foreach (var certificate in export.Node.List("ServerCertificateMetadataList"))
        {
            var expiration = certificate.Member("Expiration");
            account.ServerCertificates.Add(new ServerCertificate(
                certificate.Text("ServerCertificateName"),
                certificate.Time("Expiration"),
                (expiration.Kind == SyntaxKind.Missing ? certificate : expiration).Place));
            account.Saw(certificate.Time("UploadDate"));
        }
    }

    private void ReadProviders(Export export, AccountBuilder account)
    {
        var isSaml = export.Kind == ExportKind.SamlProviders;
        foreach (var node in export.Node.List(isSaml ? "SAMLProviderList" : "OpenIDConnectProviderList"))
        {
            var arn = node.Member("Arn");
            var name = arn.Value.Substring(arn.Value.IndexOf('/') + 1);
            var provider = new Provider(isSaml ? ProviderKind.Saml : ProviderKind.Oidc, Value.Known(name), node.Place);
            account.Providers.Add(provider);
            inventory.Add(provider);
            account.Saw(node.Time("CreateDate"));
        }
    }

    private static bool IsOn(SyntaxNode region) => (region.Text("OptInStatus") + region.Text("RegionOptStatus")) is not ("not-opted-in" or "DISABLED" or "DISABLING");

    /// <summary>An output that does not stand under an ARN is of the Regions of the analyzers in it; without any, of one that is not known.</summary>
    private static void ReadAnalyzers(Export export, AccountBuilder account)
    {
        var analyzers = new List<Analyzer>();
        foreach (var node in export.Node.List("analyzers"))
        {
            analyzers.Add(new Analyzer(node.Text("name"), node.Text("type"), node.Text("status") == "ACTIVE", AccountArn.RegionOf(node.Text("arn")), HasTags(node), node.Place));
            account.Saw(node.Time("lastResourceAnalyzedAt"));
        }

        var region = AccountArn.RegionOf(export.Owner ?? string.Empty);
        if (region is not null || analyzers.Count == 0)
        {
            account.Analyzers.Add(new AnalyzerList(region, [.. analyzers], export.Place));
            return;
        }

        account.Analyzers.AddRange(analyzers.GroupBy(analyzer => analyzer.Region).Select(ofOne => new AnalyzerList(ofOne.Key, [.. ofOne], export.Place)));
    }

    /// <summary>Tags that begin with aws: are not the owner's.</summary>
    private static Answer HasTags(SyntaxNode analyzer)
    {
        var tags = analyzer.Member("tags");
        if (tags.Kind != SyntaxKind.Mapping)
        {
            return Answer.Maybe;
        }

        foreach (var tag in tags.Members)
        {
            if (!tag.Name.Value.StartsWith("aws:", StringComparison.Ordinal))
            {
                return Answer.Yes;
            }
        }

        return Answer.No;
    }

    private static void ReadLastAccess(Export export, AccountBuilder account)
    {
        if (export.Owner is not { } owner || export.Node.Text("JobStatus") is not ("" or "COMPLETED"))
        {
            return;
        }

        var services = export.Node.List("ServicesLastAccessed")
            .Select(service => new ServiceLastAccess(service.Text("ServiceNamespace"), service.Time("LastAuthenticated")));
        account.Add(new LastAccess(owner, export.Node.Time("JobCompletionDate"), [.. services], export.Place));
    }

    private static string? ArnIn(Export export, string list, string name)
    {
        foreach (var item in export.Node.List(list))
        {
            if (AccountArn.AccountOf(item.Text(name)) is { } account)
            {
                return account;
            }
        }

        return null;
    }

    /// <summary>The account that a message of AWS names: <c>The Password Policy with domain name 111122223333 cannot be found.</c></summary>
    private static string? DigitsIn(string message)
    {
        foreach (var word in message.Split(' ', '.', '\n', '\r', '"'))
        {
            if (AccountArn.AccountOf("arn:aws:iam::" + word + ":root") is { } account)
            {
                return account;
            }
        }

        return null;
    }
}
