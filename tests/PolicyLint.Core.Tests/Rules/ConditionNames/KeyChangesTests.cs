using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

/// <summary>What the rules on condition keys propose, and which of it may be applied without a look.</summary>
public sealed class KeyChangesTests
{
    [TestCase("\"StringNotLikeIfExists\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/a\"}", "ArnNotLikeIfExists")]
    [TestCase("\"ForAnyValue:stringlike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/a\"}", "ForAnyValue:ArnLike")]
    public void Proposes_the_operator_for_arns_but_not_without_a_look(string test, string replacement)
    {
        var change = (ReplaceText)Find("PL2141", test).Changes.Single();

        Assert.That(change.Replacement, Is.EqualTo(replacement));
        Assert.That(change.IsSafe, Is.False);
    }

    [TestCase("\"StringLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*\"}")]
    [TestCase("\"StringLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/a\",\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}")]
    public void Proposes_no_operator_that_other_keys_or_values_would_not_bear(string test) => Assert.That(Find("PL2141", test).Changes, Is.Empty);

    [TestCase("PL2131", "\"StringEquals\":{\"aws:PrincipalOrgIDs\":\"o-a1b2c3d4e5\"}", "aws:PrincipalOrgID")]
    [TestCase("PL2132", "\"StringEquals\":{\"s3:prefixx\":\"a\"}", "s3:prefix")]
    [TestCase("PL1109", "\"StringLike\":{\"s3:prefix\":\"${aws:usernam}/*\"}", "aws:username")]
    public void Proposes_the_name_one_letter_away_without_a_look(string rule, string test, string replacement)
    {
        var change = (ReplaceText)Find(rule, test).Changes.Single();

        Assert.That(change.Replacement, Is.EqualTo(replacement));
        Assert.That(change.IsSafe, Is.True);
    }

    private static Finding Find(string rule, string test)
    {
        var document = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{""" + test + "}}}";
        return Linter.Lint(new SourceSet(new SourceText("policy.json", document)), new LintOptions()).Findings.Single(finding => finding.Rule.Id == rule);
    }
}
