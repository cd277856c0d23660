namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class ResourceIsNoArnTests : RuleTests
{
    [Test]
    public void Reports_a_name_and_a_space_before_the_asterisk() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":[{|PL2020:"my-bucket/*"|},{|PL2020:" *"|},{|PL2020:""|}]}
        """);

    [Test]
    public void Reports_a_name_with_a_hole_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":{|PL2020:"bucket-<name>/*"|}}
        """);

    [Test]
    public void Reports_the_short_form_of_an_api_in_an_identity_policy() => Reports(
        """
        {"Effect":"Allow","Action":"execute-api:Invoke","Resource":{|PL2020:"execute-api:/prod/*"|}}
        """, name: "policy.identity.json");

    [Test]
    public void Allows_the_short_form_in_the_policy_of_an_api() => Allows(
        """
        {"Effect":"Deny","Action":"execute-api:Invoke","Resource":"execute-api:/prod/*","Principal":"*"}
        """);

    [Test]
    public void Allows_what_is_to_be_filled_in() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["<arn>","${bucket}/*","BUCKET-ARN","{{ arn }}"]}
        """);
}
