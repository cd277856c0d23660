namespace PolicyLint.Cli.Commands;

/// <summary>The script that <c>policylint account --how</c> prints: read-only commands of the AWS CLI, whose outputs go to one folder.</summary>
internal static class CollectScript
{
    public static string Text { get; } = """
        #!/usr/bin/env bash
        # Collects what 'policylint account' reads, with commands of the AWS CLI that change nothing but that AWS makes two reports.
        # Run it with credentials of the account to be judged, then give the folder to policylint:
        #   policylint account --how > collect.sh && bash collect.sh && policylint account policylint-account-*
        # The managed policies SecurityAudit and AWSSSOReadOnly are enough. The folder says who may do what: keep it to yourself.
        set -u
        export AWS_PAGER="" AWS_CLI_AUTO_PROMPT=off
        umask 077

        account=$(aws sts get-caller-identity --query Account --output text) || exit 1
        folder=${1:-policylint-account-$account}
        mkdir -p "$folder" || exit 1

        # What is not there or not allowed is kept as the text that AWS gives: that there is no password policy is a result too.
        save() {
          local name=$1
          shift
          if aws "$@" --output json > "$folder/$name.json" 2> "$folder/$name.txt"; then
            rm -f "$folder/$name.txt"
          else
            rm -f "$folder/$name.json"
            echo "not collected: aws $*: $(tr -s '\n' ' ' < "$folder/$name.txt")" >&2
          fi
        }

        # Prints outputs that do not say what they are of as a list under its ARN; what fails is left out.
        under() {
          local arn=$1 out separator="" words
          shift
          printf '{"%s": [' "$arn"
          for command in "$@"; do
            read -r -a words <<< "$command"
            if out=$(aws "${words[@]}" --output json 2> /dev/null) && [ -n "$out" ]; then
              printf '%s%s' "$separator" "$out"
              separator=", "
            fi
          done
          printf ']}\n'
        }

        save caller-identity sts get-caller-identity
        save authorization-details iam get-account-authorization-details
        save account-summary iam get-account-summary
        save password-policy iam get-account-password-policy
        save virtual-mfa-devices iam list-virtual-mfa-devices
        save server-certificates iam list-server-certificates
        save saml-providers iam list-saml-providers
        save oidc-providers iam list-open-id-connect-providers
        save organization organizations describe-organization
        save organization-accounts organizations list-accounts
        save organizations-features iam list-organizations-features
        save delegated-administrators organizations list-delegated-administrators

        # An output without analyzers does not say its Region, so each stands under an ARN that does.
        save regions ec2 describe-regions
        for region in $(aws ec2 describe-regions --query 'Regions[].RegionName' --output text 2> /dev/null); do
          if found=$(aws accessanalyzer list-analyzers --region "$region" --output json 2> /dev/null); then
            printf '{"arn:aws:access-analyzer:%s:%s:analyzer": [%s]}\n' "$region" "$account" "$found" > "$folder/analyzers-$region.json"
          else
            echo "not collected: aws accessanalyzer list-analyzers --region $region" >&2
          fi
        done

        for _ in 1 2 3 4 5 6 7 8 9 10; do
          [ "$(aws iam generate-credential-report --query State --output text)" = COMPLETE ] && break
          sleep 2
        done
        save credential-report iam get-credential-report

        for type in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY; do
          for id in $(aws organizations list-policies --filter "$type" --query 'Policies[].Id' --output text 2> /dev/null); do
            arn=$(aws organizations describe-policy --policy-id "$id" --query Policy.PolicySummary.Arn --output text)
            under "$arn" "organizations describe-policy --policy-id $id" "organizations list-targets-for-policy --policy-id $id" \
              > "$folder/organization-policy-$id.json"
          done
        done

        instance=$(aws sso-admin list-instances --query 'Instances[0].InstanceArn' --output text 2> /dev/null)
        if [ -n "$instance" ] && [ "$instance" != None ]; then
          for set in $(aws sso-admin list-permission-sets --instance-arn "$instance" --query 'PermissionSets[]' --output text); do
            of="--instance-arn $instance --permission-set-arn $set"
            under "$set" "sso-admin describe-permission-set $of" "sso-admin get-inline-policy-for-permission-set $of" \
              "sso-admin list-managed-policies-in-permission-set $of" \
              "sso-admin list-customer-managed-policy-references-in-permission-set $of" \
              "sso-admin get-permissions-boundary-for-permission-set $of" > "$folder/permission-set-${set##*/}.json"
          done
        fi

        # When services were last used, for each user and role; POLICYLINT_LAST_ACCESS=no leaves it out, as it takes seconds for each.
        if [ "${POLICYLINT_LAST_ACCESS:-yes}" = yes ]; then
          number=0
          for arn in $(aws iam list-users --query 'Users[].Arn' --output text) \
            $(aws iam list-roles --query "Roles[?!starts_with(Path, '/aws-service-role/')].Arn" --output text); do
            job=$(aws iam generate-service-last-accessed-details --arn "$arn" --query JobId --output text) || continue
            number=$((number + 1))
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              state=$(aws iam get-service-last-accessed-details --job-id "$job" --query JobStatus --output text)
              [ "$state" != IN_PROGRESS ] && break
              sleep 1
            done
            under "$arn" "iam get-service-last-accessed-details --job-id $job" > "$folder/last-access-$number.json"
          done
        fi

        echo "collected into $folder: policylint account $folder"

        """.ReplaceLineEndings("\n");
}
