using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Linting.Standards;

/// <summary>What a control needs to pass: one of these.</summary>
/// <param name="Exports">Exports, each enough by itself.</param>
/// <param name="ZeroNumber">A number of the account summary that is enough if it is zero; null if there is none.</param>
public sealed record ControlNeed(ImmutableArray<ExportKind> Exports, string? ZeroNumber)
{
    /// <summary>What the exports must say, where it is not enough that they are there.</summary>
    internal ControlFact? Fact { get; init; }

    /// <summary>Whether the account has it.</summary>
    public bool IsMetBy(Account account)
    {
        if (Fact is { } fact)
        {
            return fact.IsKnown(account);
        }

        foreach (var kind in Exports)
        {
            if (account.HasAll(kind))
            {
                return true;
            }
        }

        return ZeroNumber is { } name && account.Number(name) is { Value: 0 };
    }

    /// <summary>The commands that would give it: <c>iam get-account-summary or iam get-credential-report</c>.</summary>
    public string Commands
    {
        get
        {
            if (Fact is { } fact)
            {
                return fact.Commands;
            }

            var commands = Exports.Select(kind => "aws " + kind.Command()).ToList();
            if (ZeroNumber is not null)
            {
                commands.Add($"aws {ExportKind.AccountSummary.Command()} with {ZeroNumber} 0");
            }

            return string.Join(" or ", commands);
        }
    }
}
