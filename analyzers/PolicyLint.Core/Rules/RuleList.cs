using System.Collections.Immutable;
using PolicyLint.Rules.Access;
using PolicyLint.Rules.ConditionNames;
using PolicyLint.Rules.Grammar;
using PolicyLint.Rules.Logic;
using PolicyLint.Rules.PassRole;
using PolicyLint.Rules.Principals;
using PolicyLint.Rules.Quotas;
using PolicyLint.Rules.Trust;
using PolicyLint.Rules.Variables;

namespace PolicyLint.Rules;

/// <summary>
/// Every rule that has a check, in order of its id. Explicit, so that nothing is found by reflection and nothing is forgotten: a
/// test counts.
/// </summary>
public static class RuleList
{
    public static readonly ImmutableArray<IRule> All =
    [
        new UnknownElement(),
        new DuplicateElement(),
        new ValueHasWrongType(),
        new MissingElement(),
        new InvalidEffect(),
        new ExclusiveElements(),
        new PrincipalNotAllowed(),
        new InvalidVersion(),
        new OldVersion(),
        new InvalidSid(),
        new DuplicateSid(),
        new EmptyElement(),
        new ConditionIsMalformed(),
        new VariableNeedsCurrentVersion(),
        new MalformedVariable(),
        new VariableInActionOrPrincipal(),
        new UnknownVariable(),
        new BooleanValueIsNeitherTrueNorFalse(),
        new UnknownOperator(),
        new MalformedKey(),
        new UnknownGlobalKey(),
        new UnknownServiceKey(),
        new KeyUnknownToActions(),
        new DeprecatedKey(),
        new UnsupportedKey(),
        new KeyLacksTagKey(),
        new OperatorDoesNotFitKey(),
        new WildcardCrossesColons(),
        new ServicePrincipalFormat(),
        new KeyUnknownToSomeActions(),
        new MfaBoolIfExistsTrueInAllow(),
        new MfaForAllValuesTrueInAllow(),
        new MfaNullFalseInAllow(),
        new MfaAgeNullFalseInAllow(),
        new MfaAgeIfExistsInAllow(),
        new MfaFalseInAllow(),
        new MfaNullTrueInAllow(),
        new MfaBoolFalseInDeny(),
        new MfaAgeInDeny(),
        new MfaNullTrueInDeny(),
        new EveryActionOnEveryResource(),
        new AllowWithNotAction(),
        new AllowWithNotResource(),
        new PassRoleOnEveryRole(),
        new AllowWithNotPrincipal(),
        new AnyPrincipal(),
        new AccountRootAsPrincipal(),
        new UnknownPrincipalType(),
        new PrincipalThatNeverMatches(),
        new AnyPrincipalMayAssume(),
        new PolicyExceedsQuota(),
        new PolicyExceedsManagedPolicy(),
    ];
}
