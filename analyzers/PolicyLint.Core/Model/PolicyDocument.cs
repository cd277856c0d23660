using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The typed view of a policy: its statements, what kind of policy it is, whom it is attached to.</summary>
public sealed class PolicyDocument
{
    /// <summary>The version of the policy language with policy variables.</summary>
    public const string CurrentVersion = "2012-10-17";

    public PolicyDocument(WrittenMap written, KindJudgement kind)
    {
        Written = written;
        Kind = kind;
        Statements = ReadStatements(written, out var areStatementsOpen);
        AreStatementsOpen = areStatementsOpen;
    }

    public WrittenMap Written { get; }

    public KindJudgement Kind { get; }

    public Place Place => Written.Place;

    public Origin Origin => Written.Origin;

    /// <summary>The statements that could be read, in the order written. A single statement is a list of one.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>Whether there may be statements that are not listed: another Allow, another Deny.</summary>
    public bool AreStatementsOpen { get; }

    /// <summary>The version as written; null if there is none that is known.</summary>
    public string? Version => (Written.Find(ElementNames.Version)?.Value as WrittenValue)?.Text;

    /// <summary>Whether <c>${…}</c> is a policy variable here. Without the current version it is literal text.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html</remarks>
    public bool HasVariables => Version == CurrentVersion;

    /// <summary>The resource that it is, or is a property of; null for a bare policy.</summary>
    public PolicyHolder? Holder { get; internal set; }

    /// <summary>The account whose export shows it; null where it is written for some account.</summary>
    public Account? Account { get; internal set; }

    /// <summary>How long the rules counted it to be without white space, which they alone read and write here.</summary>
    internal int? CountedLength { get; set; }

    /// <summary>Users, groups and roles that the policy is attached to; empty where that is not known.</summary>
    public ImmutableArray<PolicyAttachment> Attachments { get; internal set; } = [];

    private ImmutableArray<Statement> ReadStatements(WrittenMap written, out bool isOpen)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        isOpen = written.IsOpen;
        foreach (var member in written.Members)
        {
            if (member.Name != ElementNames.Statement)
            {
                continue;
            }

            switch (member.Value)
            {
                case WrittenMap statement:
                    statements.Add(new Statement(this, statement, statements.Count));
                    break;
                case WrittenList list:
                    AddStatements(list, statements, ref isOpen);
                    break;
                default:
                    isOpen = true;
                    break;
            }
        }

        return statements.ToImmutable();
    }

    private void AddStatements(WrittenList list, ImmutableArray<Statement>.Builder statements, ref bool isOpen)
    {
        isOpen |= list.IsOpen;
        foreach (var item in list.Items)
        {
            if (item is WrittenMap statement)
            {
                statements.Add(new Statement(this, statement, statements.Count));
            }
            else
            {
                isOpen = true;
            }
        }
    }
}
