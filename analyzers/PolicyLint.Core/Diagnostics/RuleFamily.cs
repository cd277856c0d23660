namespace PolicyLint.Diagnostics;

/// <summary>What a rule is about; its id begins with the family's number.</summary>
public enum RuleFamily
{
    /// <summary>PL00xx: a file, a syntax error, something not analysed.</summary>
    Reading,

    /// <summary>PL10xx.</summary>
    Grammar,

    /// <summary>PL11xx.</summary>
    PolicyVariables,

    /// <summary>PL20xx: services, actions, ARNs.</summary>
    Names,

    /// <summary>PL21xx: condition operators, keys, values.</summary>
    ConditionNames,

    /// <summary>PL30xx: conditions that do not do what they say.</summary>
    Logic,

    /// <summary>PL31xx.</summary>
    Redundancy,

    /// <summary>PL40xx: administrators and wildcards.</summary>
    Access,

    /// <summary>PL41xx: PassRole and service-linked roles.</summary>
    PassRole,

    /// <summary>PL42xx: escalation, exfiltration, exposure.</summary>
    Escalation,

    /// <summary>PL50xx: principals and public access.</summary>
    Principals,

    /// <summary>PL51xx.</summary>
    Trust,

    /// <summary>PL60xx: SCP, RCP, boundary.</summary>
    Organization,

    /// <summary>PL61xx.</summary>
    Quotas,

    /// <summary>PL70xx: users, groups, keys, attachments, MFA.</summary>
    Identities,

    /// <summary>PL80xx: root, credentials, password policy.</summary>
    Account,

    /// <summary>PL90xx: only in C#.</summary>
    CSharp,

    /// <summary>PL95xx: suppressions and settings.</summary>
    Settings,
}
