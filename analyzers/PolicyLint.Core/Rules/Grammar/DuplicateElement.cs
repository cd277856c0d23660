using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A name stands twice in one object.</summary>
internal sealed class DuplicateElement : IDocumentRule
{
    private const int MostCompared = 16;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1002",
        Title = "Name stands twice in one object",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' stands twice in this object",
        Advice = "merge the two into one",
        Why = "The policy grammar does not allow a name twice in one object. Which of the two counts is not documented, so the policy may do neither.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context) => Check(document.Written, context);

    private static void Check(WrittenNode node, RuleContext context)
    {
        switch (node)
        {
            case WrittenMap map:
                CheckMap(map.Members, context);
                break;
            case WrittenList list:
                foreach (var item in list.Items)
                {
                    Check(item, context);
                }

                break;
        }
    }

    private static void CheckMap(ImmutableArray<WrittenMember> members, RuleContext context)
    {
        // A few names are compared faster than hashed; a Condition of thousands of keys is not.
        if (members.Length > MostCompared)
        {
            CheckLargeMap(members, context);
        }

        for (var index = 0; index < members.Length; index++)
        {
            if (members.Length <= MostCompared && Earlier(members, index) is { } earlier)
            {
                Report(members[index], earlier, context);
            }

            Check(members[index].Value, context);
        }
    }

    private static void CheckLargeMap(ImmutableArray<WrittenMember> members, RuleContext context)
    {
        var seen = new Dictionary<string, WrittenMember>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!seen.TryGetValue(member.Name, out var earlier))
            {
                seen.Add(member.Name, member);
            }
            else if (!earlier.Guard.Excludes(member.Guard))
            {
                Report(member, earlier, context);
            }
        }
    }

    /// <summary>An earlier member with the same name that can be there at the same time.</summary>
    private static WrittenMember? Earlier(ImmutableArray<WrittenMember> members, int index)
    {
        var member = members[index];
        for (var other = 0; other < index; other++)
        {
            if (string.Equals(members[other].Name, member.Name, StringComparison.Ordinal) && !members[other].Guard.Excludes(member.Guard))
            {
                return members[other];
            }
        }

        return null;
    }

    private static void Report(WrittenMember member, WrittenMember earlier, RuleContext context) =>
        context.Report(new Occurrence(member.NamePlace)
        {
            Arguments = [member.Name],
            Label = "again",
            Related = [new RelatedPlace(earlier.NamePlace, "first here")],
            Changes = IsSame(member.Value, earlier.Value) && earlier.Guard.IsAlways ? RemoveElement.Of(member, isSafe: true) : [],
        });

    /// <summary>Whether both hold the same text: then it does not matter which of the two counts.</summary>
    private static bool IsSame(WrittenNode left, WrittenNode right) =>
        left is WrittenValue { Text: { } text, Shape: var shape } && right is WrittenValue other && other.Text == text && other.Shape == shape;
}
