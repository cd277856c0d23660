using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// A statement in one world of its guards: a single Effect and plain lists. Rules look at variants, so none of them has to think of
/// guards.
/// </summary>
public sealed class StatementVariant
{
    internal StatementVariant(
        Statement statement, Guard world, Effect effect, ValueClause actions, ValueClause resources, PrincipalClause principals, ConditionClause conditions)
    {
        Statement = statement;
        World = world;
        Effect = effect;
        Actions = actions;
        Resources = resources;
        Principals = principals;
        Conditions = conditions;
    }

    public Statement Statement { get; }

    public PolicyDocument Document => Statement.Document;

    /// <summary>The conditions under which the statement looks like this; <see cref="Guard.Always"/> if it has no guards.</summary>
    public Guard World { get; }

    public Effect Effect { get; }

    public ValueClause Actions { get; }

    public ValueClause Resources { get; }

    public PrincipalClause Principals { get; }

    public ConditionClause Conditions { get; }

    public Place Place => Statement.Place;
}
