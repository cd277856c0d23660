using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>Actions of a service that AWS ended, and lists all the same. One finding for each such service of a document.</summary>
internal sealed class EndedService : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2006",
        Title = "Action of a service that AWS ends",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.EndedService,
        Profile = Profile.Strict,
        Message = "{0}: AWS announced the end of the service for {1}",
        Advice = "{2}",
        Why = "The actions are valid, and nothing is left behind them once the service has ended. What a policy does not need is better not in it.",
        Page = "https://docs.aws.amazon.com/general/latest/gr/product-lifecycle.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"qldb:SendCommand","Resource":"arn:aws:qldb:eu-west-1:111122223333:ledger/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        List<string>? services = null;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if ((context.ClauseActionsOf(variant.Actions).Marks & ValueMarks.EndedService) == 0)
                {
                    continue;
                }

                var actions = context.ActionsOf(variant);
                for (var index = 0; index < actions.Length; index++)
                {
                    if (actions[index].Service is { IsRetired: false, HasEnded: true } service && services?.Contains(service.Prefix) != true)
                    {
                        (services ??= []).Add(service.Prefix);
                        Check(service, actions[index].Text, variant.Actions.Values[index], context);
                    }
                }
            }
        }
    }

    private static void Check(CatalogService service, string action, WrittenValue value, RuleContext context)
    {
        if (RetiredNames.FindService(service.Prefix) is { Fate: RetiredNameFate.Ended, End.Length: > 0 } ended)
        {
            context.Report(new Occurrence(value.Place)
            {
                Arguments = [ActionWords.Shown(action), ended.End, ended.Instead.IsEmpty ? "leave it out" : $"leave it out, or use {string.Join(" or ", ended.Instead)}"],
                Label = "ends",
            });
        }
    }
}
