using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>
/// What templates and C# code will ask of the model, built by hand: each with a rule's verdict, so that no later reader forces the
/// model to be built again.
/// </summary>
public sealed class HardCases
{
    private const string Text = "one two three four five six seven eight";

    private static readonly SourceText Source = new("template.yaml", Text);

    [Test]
    public void Reports_an_asterisk_in_one_branch_of_an_if_around_part_of_an_action_list_and_says_when()
    {
        var isAdmin = new GuardCondition("template.yaml", "IsAdmin");
        var builder = Statement("Allow").Name("Action", At("three")).BeginList(At("three"))
            .Value(Value.Known("s3:GetObject"), At("four"))
            .BeginGuard(new GuardTerm(isAdmin, true)).Value(Value.Known("*"), At("five")).EndGuard()
            .BeginGuard(new GuardTerm(isAdmin, false)).Value(Value.Known("s3:PutObject"), At("six")).EndGuard()
            .EndList();

        var finding = Lint(Everywhere(builder)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo("PL4001"));
            Assert.That(finding.Place, Is.EqualTo(At("five")));
            Assert.That(finding.Message, Is.EqualTo("this statement allows every action on every resource when IsAdmin"));
        });
    }

    [Test]
    public void Allows_an_if_whose_branches_grant_the_asterisk_and_the_wide_resource_apart()
    {
        var isAdmin = new GuardCondition("template.yaml", "IsAdmin");
        var builder = Statement("Allow")
            .Name("Action", At("three"))
            .BeginGuard(new GuardTerm(isAdmin, true)).Value(Value.Known("*"), At("three")).EndGuard()
            .BeginGuard(new GuardTerm(isAdmin, false)).Value(Value.Known("s3:GetObject"), At("four")).EndGuard()
            .Name("Resource", At("five"))
            .BeginGuard(new GuardTerm(isAdmin, true)).Value(Value.Known("arn:aws:s3:::a/*"), At("five")).EndGuard()
            .BeginGuard(new GuardTerm(isAdmin, false)).Value(Value.Known("*"), At("six")).EndGuard();

        Assert.That(Lint(builder).Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "PL4005" }));
    }

    [Test]
    public void Reports_a_statement_synthesised_from_a_policy_template_on_the_element_that_stands_for_it()
    {
        var origin = new Origin(OriginKind.Synthesised, At("seven"), "SAM policy template AdminPolicy");
        var builder = new WrittenBuilder().BeginOrigin(origin);
        AddStatement(builder, "Allow");
        builder.Name("Action", At("one")).Value(Value.Known("*"), At("one"));
        Everywhere(builder);
        var document = Complete(builder);
        builder.EndOrigin();

        var finding = Linter.Lint(new InventoryBuilder().Add(document).ToInventory(), RuleSettings.Default).Single();

        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo("PL4001"));
            Assert.That(finding.Place, Is.EqualTo(At("seven")));
            Assert.That(finding.Changes, Is.Empty);
        });
    }

    [Test]
    public void Allows_an_action_added_in_a_loop_as_nothing_is_known_of_it()
    {
        var builder = Statement("Allow").Name("Action", At("three")).BeginList(At("three"))
            .Value(Value.Known("s3:GetObject"), At("four"))
            .BeginSometimes().Value(Value.Unknown("action"), At("five")).EndGuard()
            .EndList();

        Assert.That(Lint(Everywhere(builder)), Is.Empty);
    }

    [Test]
    public void Reports_the_asterisk_beside_an_action_added_in_a_loop()
    {
        var builder = Statement("Allow").Name("Action", At("three")).BeginList(At("three"))
            .Value(Value.Known("*"), At("four"))
            .BeginSometimes().Value(Value.Unknown("action"), At("five")).EndGuard()
            .EndList();

        Assert.That(Lint(Everywhere(builder)).Single().Place, Is.EqualTo(At("four")));
    }

    [Test]
    public void Allows_json_with_a_hole_as_the_value_of_action()
    {
        var outer = new SourceText("Stack.cs", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":{action},"Resource":"*"}]}""");
        var mapped = new MappedTextBuilder(outer.Mapped, new TextSpan(0, outer.Content.Length), null);
        var start = outer.Content.IndexOf("{action}", StringComparison.Ordinal);
        mapped.AppendVerbatim(new TextSpan(0, start));
        mapped.AppendHole(new Hole("action", "{action}"), new TextSpan(start, 8));
        mapped.AppendVerbatim(TextSpan.FromBounds(start + 8, outer.Content.Length));

        var read = PolicyLint.Reading.PolicyFiles.PolicyFileReader.ReadText(mapped.ToMappedText(), KindJudgement.Certain(PolicyKind.Identity));

        var action = read.Inventory.Documents.Single().Statements.Single().Variants.Single().Actions.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings, Is.Empty);
            Assert.That(action.Value, Is.EqualTo(new UnknownValue(new Hole("action", "{action}"))));
            Assert.That(action.Place.SourceSpan, Is.EqualTo(new TextSpan(start, 8)));
            Assert.That(Linter.Lint(read.Inventory, RuleSettings.Default), Is.Empty);
        });
    }

    [Test]
    public void Reports_a_groups_policy_for_a_user_with_an_unknown_boundary_unless_the_boundary_narrows_it()
    {
        var document = Complete(Everywhere(Statement("Allow").Name("Action", At("three")).Value(Value.Known("*"), At("three"))));
        var boundary = new PermissionsBoundary(At("eight"), Value.Known("arn:aws:iam::111122223333:policy/limit"), null);
        var user = new User(Value.Known("alice"), At("one")) { Boundary = boundary };
        var group = new Group(Value.Known("staff"), At("two")) { MayHaveOtherMembers = false };
        var inventory = new InventoryBuilder()
            .Add(document).Add(user).Add(group)
            .Add(new PolicyAttachment(group, Value.Known("all"), document, At("two"), true, Guard.Always))
            .Add(new GroupMembership(user, group, At("two"), Guard.Always))
            .ToInventory();

        var finding = Linter.Lint(inventory, RuleSettings.Default).Single(finding => finding.Rule.Id == "PL4001");

        Assert.Multiple(() =>
        {
            Assert.That(finding.Confidence, Is.EqualTo(Confidence.Medium));
            Assert.That(finding.Message, Does.EndWith(
                ", unless the boundary arn:aws:iam::111122223333:policy/limit of user alice narrows it"));
        });
    }

    [Test]
    public void Reports_a_groups_policy_without_caveat_when_somebody_else_may_be_in_the_group()
    {
        var document = Complete(Everywhere(Statement("Allow").Name("Action", At("three")).Value(Value.Known("*"), At("three"))));
        var user = new User(Value.Known("alice"), At("one"))
        {
            Boundary = new PermissionsBoundary(At("eight"), Value.Known("limit"), null),
        };
        var group = new Group(Value.Known("staff"), At("two"));
        var inventory = new InventoryBuilder()
            .Add(document).Add(user).Add(group)
            .Add(new PolicyAttachment(group, Value.Known("all"), document, At("two"), true, Guard.Always))
            .Add(new GroupMembership(user, group, At("two"), Guard.Always))
            .ToInventory();

        Assert.That(Linter.Lint(inventory, RuleSettings.Default).Single(finding => finding.Rule.Id == "PL4001").Caveats, Is.Empty);
    }

    [TestCase(HoleDomain.AccountId, false)]
    [TestCase(HoleDomain.AnyText, true)]
    public void Judges_a_deny_with_not_principal_by_what_may_fill_the_hole_of_its_account(HoleDomain domain, bool isReported)
    {
        var account = new Hole("AccountId", "${AccountId}", domain);
        var builder = new WrittenBuilder().BeginMap(Everything).Name("Statement", Everything).BeginList(Everything);
        AddResourceStatement(builder, "Allow", "Principal", Value.Known("*"), "one");
        AddResourceStatement(builder, "Deny", "NotPrincipal", new UnknownValue(account), "five");
        var document = new PolicyDocument((WrittenMap)builder.EndList().EndMap().Complete(), KindJudgement.Certain(PolicyKind.Resource));

        var findings = Linter.Lint(new InventoryBuilder().Add(document).ToInventory(), RuleSettings.Default)
            .Where(finding => finding.Rule.Id == "PL5002").ToArray();

        Assert.That(findings, Has.Length.EqualTo(isReported ? 1 : 0));
        if (isReported)
        {
            Assert.That(findings[0].Caveats, Is.Not.Empty);
            Assert.That(findings[0].Confidence, Is.Not.EqualTo(Confidence.High));
        }
    }

    private static Place Everything => new(Source.Mapped, new TextSpan(0, Text.Length));

    private static Place At(string word) => new(Source.Mapped, new TextSpan(Text.IndexOf(word, StringComparison.Ordinal), word.Length));

    private static WrittenBuilder Statement(string effect) => AddStatement(new WrittenBuilder(), effect);

    private static WrittenBuilder AddStatement(WrittenBuilder builder, string effect) => builder
        .BeginMap(Everything)
        .Name("Version", At("one")).Value(Value.Known("2012-10-17"), At("one"))
        .Name("Statement", At("one")).BeginList(Everything).BeginMap(Everything)
        .Name("Effect", At("two")).Value(Value.Known(effect), At("two"));

    private static WrittenBuilder Everywhere(WrittenBuilder builder) =>
        builder.Name("Resource", At("eight")).Value(Value.Known("*"), At("eight"));

    private static void AddResourceStatement(WrittenBuilder builder, string effect, string principalName, Value principal, string word) => builder
        .BeginMap(At(word))
        .Name("Effect", At(word)).Value(Value.Known(effect), At(word))
        .Name(principalName, At(word)).BeginMap(At(word)).Name("AWS", At(word)).Value(principal, At(word)).EndMap()
        .Name("Action", At(word)).Value(Value.Known("s3:GetObject"), At(word))
        .Name("Resource", At(word)).Value(Value.Known("arn:aws:s3:::reports/*"), At(word))
        .EndMap();

    private static PolicyDocument Complete(WrittenBuilder builder) =>
        new((WrittenMap)builder.EndMap().EndList().EndMap().Complete(), KindJudgement.Certain(PolicyKind.Identity));

    private static Finding[] Lint(WrittenBuilder builder) =>
        [.. Linter.Lint(new InventoryBuilder().Add(Complete(builder)).ToInventory(), RuleSettings.Default)];
}
