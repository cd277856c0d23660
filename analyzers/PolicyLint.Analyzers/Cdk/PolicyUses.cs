using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Notes where policies are put to use, and as which kind.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="lists">Adds to lists.</param>
internal sealed class PolicyUses(EvaluationState state, ListChanges lists)
{
    /// <summary>What a construct is given that is a policy: statements, documents, who may take a role.</summary>
    public void SinkProperty(ITypeSymbol props, string property, Place place, CdkNode value, CdkConstruct construct)
    {
        // Types that mirror a template resource are read by their table of properties.
        if (TemplateTypes.IsTemplateType(construct.Type))
        {
            return;
        }

        if (property == "PublicReadAccess" && value is CdkText { Value: KnownValue { Content: "true" } })
        {
            LetEveryoneRead(construct, construct.Type, place, lists.One(place, "s3:GetObject"), CdkText.Of(place, "*"));
            return;
        }

        if (property == "AssumedBy" && CdkSymbols.IsOrDerives(construct.Type, "Role"))
        {
            var trusted = value is CdkPrincipal principal && construct.Properties.Members.Find(member => member.Name == "ExternalIds") is { Value: { } externalIds }
                ? Principals.WithExternalIds(principal, externalIds)
                : value;
            AddSink(new CdkSink((construct, PolicyKind.Trust), KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"), trusted, value.Place, state.Guard, !construct.Properties.IsOpen)
            {
                Holder = construct,
                HolderType = construct.Type,
            });
            return;
        }

        if (SinkTable.OfProperty(props, property) is not { } kind)
        {
            return;
        }

        if (!HoldsPolicy(value))
        {
            if (!state.IsFollowing && IsUnknownPolicy(value))
            {
                state.Found.NotRead.Add(value);
            }

            return;
        }

        if (value is CdkMap named)
        {
            foreach (var member in named.Members)
            {
                AddSink(new CdkSink(member.Value, kind, member.Value, member.NamePlace, state.Guard.And(member.Guard), true)
                {
                    Holder = construct,
                    HolderType = construct.Type,
                    Name = member.NameText,
                });
            }

            return;
        }

        // Each document of its own; what is given as statements joins what is added to the same construct later.
        AddSink(new CdkSink((construct, kind.Presumed), kind, value, place, state.Guard, !construct.IsOpen)
        {
            Holder = construct,
            HolderType = construct.Type,
        });
    }

    /// <summary>What a field holds is put to use where the field is set, and found there.</summary>
    public void AddSink(CdkSink sink)
    {
        if (!state.IsFollowing)
        {
            state.Found.Sinks.Add(sink);
        }
    }

    private static bool IsUnknownPolicy(CdkNode node) => node switch
    {
        CdkUnknown unknown => unknown.Type?.Name is "PolicyStatement" or "PolicyDocument"
            || unknown.Type is IArrayTypeSymbol { ElementType.Name: "PolicyStatement" },
        CdkList list => list.Items.Exists(item => IsUnknownPolicy(item.Node)),
        _ => false,
    };

    private static bool HoldsPolicy(CdkNode node) => node switch
    {
        CdkStatement or CdkDocument => true,
        CdkList list => list.Items.Exists(item => HoldsPolicy(item.Node)),
        CdkMap map => map.Members.Exists(member => HoldsPolicy(member.Value)),
        CdkChoice choice => HoldsPolicy(choice.WhenTrue) || HoldsPolicy(choice.WhenFalse),
        _ => false,
    };

    /// <summary>Statements that are put on something.</summary>
    public void PutToUse(IInvocationOperation invocation, KindJudgement kind, CdkNode? receiver, CdkNode[] arguments)
    {
        if (state.IsFollowing)
        {
            return;
        }

        state.Found.NotRead.AddRange(arguments.Where(IsUnknownPolicy));
        var owner = receiver is null ? (object)"this" : CdkReference.IdentityOf(receiver);
        owner = owner is CdkReference { Attribute: "AssumeRolePolicy" or "Document" } part ? part.Owner : owner;
        foreach (var argument in arguments.Where(argument => argument is not (CdkText or CdkNull)))
        {
            object key = owner is CdkReference or CdkNode or ISymbol or string ? (owner, kind.Presumed) : (invocation.Syntax, kind.Presumed);
            AddSink(new CdkSink(key, kind, argument, state.NameOfCall(invocation), state.Guard, receiver is CdkConstruct { IsOpen: false })
            {
                Holder = receiver,
                HolderType = invocation.Instance?.Type,
            });
        }
    }

    public static KindJudgement? KindOf(IInvocationOperation invocation, IMethodSymbol method, CdkNode? receiver)
    {
        if (method.Name != "AddStatements" || receiver is not CdkUnknown { Hole.Identity: CdkReference { Attribute: var attribute } })
        {
            return SinkTable.OfMethod(method, invocation.Instance?.Type);
        }

        return attribute switch
        {
            "AssumeRolePolicy" => KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"),
            "Document" when invocation.Instance is IPropertyReferenceOperation { Property.ContainingType: { } type } => SinkTable.OfPolicy(type),
            _ => SinkTable.OfMethod(method, invocation.Instance?.Type),
        };
    }

    public void LetEveryoneRead(CdkNode bucket, ITypeSymbol type, Place place, CdkList actions, CdkText prefix)
    {
        var statement = new CdkStatement(place, state.Guard, state.Use is not null);
        lists.AddAll(statement.ListOf(ElementNames.Action, place), actions, state.Guard);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var arn = new Hole(new CdkReference(CdkReference.IdentityOf(bucket), "Arn"), "{bucket}", HoleDomain.Arn);
        pieces.Add(new TextPiece(place.Span, PatternPart.Of(arn)));
        pieces.Add(new TextPiece(place.Span, PatternPart.Of("/")));
        TextPieces.AddPieces(pieces, prefix);
        statement.ListOf(ElementNames.Resource, place).Add(TextPieces.ToText(place, pieces.ToImmutable()), state.Guard);
        statement.ListOf(ElementNames.Principal, place).Add(new CdkPrincipal(place, CdkPrincipal.Everyone, CdkText.Of(place, "*")), state.Guard);
        var kind = SinkTable.OfResource(type);
        AddSink(new CdkSink((CdkReference.IdentityOf(bucket), kind.Presumed), kind, statement, place, state.Guard, bucket is CdkConstruct { IsOpen: false }) { Holder = bucket, HolderType = type });
    }
}
