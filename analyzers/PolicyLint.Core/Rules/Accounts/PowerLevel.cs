namespace PolicyLint.Rules.Accounts;

/// <summary>The most that somebody may do, from nothing to everything.</summary>
public enum PowerLevel
{
    /// <summary>No policy allows anything.</summary>
    Nothing,

    /// <summary>Policies of AWS whose content the export does not show, and whose names do not tell.</summary>
    NotKnown,

    /// <summary>Reads and lists.</summary>
    Reads,

    /// <summary>Changes data and resources.</summary>
    Writes,

    /// <summary>Changes who may do what.</summary>
    ChangesPermissions,

    /// <summary>Does everything.</summary>
    Administrator,
}
