using System.Collections.Immutable;
using PolicyLint.Rules.Access;
using PolicyLint.Rules.ConditionNames;
using PolicyLint.Rules.Grammar;
using PolicyLint.Rules.Logic;
using PolicyLint.Rules.Names;
using PolicyLint.Rules.Organization;
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
        new VersionMustBeCurrent(),
        new EmptySid(),
        new DuplicateSidInResourcePolicy(),
        new OddCharacter(),
        new ElementNotTaken(),
        new VariableNeedsCurrentVersion(),
        new MalformedVariable(),
        new VariableInActionOrPrincipal(),
        new MalformedAction(),
        new WildcardInServiceName(),
        new ResourceIsNoArn(),
        new ArnFieldMissing(),
        new ArnFieldMissingInSession(),
        new UnknownPartition(),
        new WildcardPartition(),
        new MalformedRegion(),
        new UnknownRegion(),
        new InvalidAccountInArn(),
        new DocumentationAccount(),
        new UnknownService(),
        new UnknownAction(),
        new PatternMatchesNoAction(),
        new ApiNameIsNoPermission(),
        new RetiredActionOrService(),
        new EndedService(),
        new DependentActionMissing(),
        new UnknownManagedPolicy(),
        new BooleanValueIsNeitherTrueNorFalse(),
        new UnknownOperator(),
        new MalformedKey(),
        new DeprecatedKey(),
        new UnsupportedKey(),
        new KeyLacksTagKey(),
        new ServicePrincipalFormat(),
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
        new StatementsGrantEverything(),
        new EveryActionOnSomeResources(),
        new PrivilegedServiceWildcard(),
        new EveryActionOfService(),
        new NotActionWithNotResource(),
        new EveryActionInTrust(),
        new ServiceWildcardForUsers(),
        new DecryptWithEveryKey(),
        new CloudTrailCanBeStopped(),
        new MarketplaceSubscribe(),
        new EveryDeviceMessage(),
        new DenyWithNotPrincipal(),
        new PassRoleOnEveryRole(),
        new AllowWithNotPrincipal(),
        new AnyPrincipal(),
        new AccountRootAsPrincipal(),
        new UnknownPrincipalType(),
        new PrincipalThatNeverMatches(),
        new AnyPrincipalMayAssume(),
        new ResourceControlPolicySyntax(),
        new PolicyExceedsQuota(),
        new PolicyExceedsManagedPolicy(),
    ];
}
