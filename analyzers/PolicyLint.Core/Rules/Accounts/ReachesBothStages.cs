using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>One statement reaches production and development.</summary>
internal sealed class ReachesBothStages : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8026",
        Title = "Statement reaches production and development",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "this statement reaches production ({0}) and development ({1})",
        Advice = "make a policy for each",
        Why = """
            Whoever works on development should not have production at hand, and a job of production has nothing to do in development. The
            words are in the settings `production` and `development`.
            """,
        Page = "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/benefits-of-using-multiple-aws-accounts.html",
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(roles: DetailsSample.Role("orders", attached: DetailsSample.OfAws("AWSSupportAccess") + "," + DetailsSample.OfAccount("read")), policies: DetailsSample.Policy("read", resources: BothStages)),
        Good = DetailsSample.Of(roles: DetailsSample.Role("orders", attached: DetailsSample.OfAws("AWSSupportAccess") + "," + DetailsSample.OfAccount("read")), policies: DetailsSample.Policy("read")),
    };

    private const string BothStages = """
        "arn:aws:s3:::orders-prod/*","arn:aws:s3:::orders-dev/*"
        """;

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document.Account is null || statement.Effect != Effect.Allow)
        {
            return;
        }

        var settings = context.Settings.Account;
        if (statement.Document.Kind.Presumed == PolicyKind.Trust)
        {
            var principals = ImmutableArray.CreateBuilder<WrittenValue>(statement.Principals.Entries.Length);
            foreach (var entry in statement.Principals.Entries)
            {
                principals.Add(entry.Written);
            }

            Check(principals.ToImmutable(), settings, context);
        }
        else if (!statement.Resources.IsNegated)
        {
            Check(statement.Resources.Values, settings, context);
        }
    }

    private static void Check(ImmutableArray<WrittenValue> values, AccountSettings settings, RuleContext context)
    {
        WrittenValue? production = null;
        WrittenValue? development = null;
        foreach (var value in values)
        {
            if (value.Text is not { } text)
            {
                continue;
            }

            production ??= Stages.IsProduction(text, settings) ? value : null;
            development ??= Stages.IsDevelopment(text, settings) ? value : null;
        }

        if (production is not null && development is not null && production != development)
        {
            context.Report(new Occurrence(development.Place)
            {
                Arguments = [production.Text!, development.Text!],
                Label = "development",
                Related = [new RelatedPlace(production.Place, "production")],
            });
        }
    }
}
