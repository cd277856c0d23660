using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Where the evaluation of a member is: under which guard, in which member that it follows, how much it has done.</summary>
/// <param name="source">The code.</param>
internal sealed class EvaluationState(SourceText source)
{
    private readonly List<CdkContainer> _made = [];

    /// <summary>What was found.</summary>
    public CdkBlock Found { get; } = new();

    /// <summary>When the code that is looked at runs.</summary>
    public Guard Guard { get; set; } = Guard.Always;

    /// <summary>Where a member is used that is followed: what is in it is reported there. Null in the code itself.</summary>
    public Place? Use { get; set; }

    /// <summary>Whether the value of a field or property is looked at: what it puts to use is found where it is set.</summary>
    public bool IsFollowing { get; set; }

    public int Operations { get; set; }

    public bool IsSpent => Operations >= EvaluationLimits.Operations;

    public Place PlaceOf(IOperation operation) => PlaceOf(operation.Syntax.Span);

    public Place PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan span) => Use ?? new Place(source.Mapped, new TextSpan(span.Start, span.Length));

    public CdkUnknown Unknown(IOperation operation, string? display = null, object? identity = null)
    {
        var text = display ?? operation.Syntax.ToString();
        text = text.Length > 40 || text.Contains('\n') ? text.Split('\n')[0].Trim() : text;
        text = text.Length > 40 ? text.Substring(0, 39) + "…" : text;
        return new CdkUnknown(PlaceOf(operation), new Hole(identity ?? new object(), "{" + text + "}"), operation.Type);
    }

    public T Made<T>(T container)
        where T : CdkContainer
    {
        _made.Add(container);
        return container;
    }

    public CdkText Hole(IOperation operation, Hole hole)
    {
        var place = PlaceOf(operation);
        return new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]);
    }

    public Place NameOfCall(IInvocationOperation invocation) => invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        ? PlaceOf(access.Name.Span)
        : PlaceOf(invocation);

    /// <summary>The name of a property in an assignment, without what stands before its dot.</summary>
    public Place NamePlaceOf(IOperation target) => target.Syntax switch
    {
        MemberAccessExpressionSyntax access => PlaceOf(access.Name.Span),
        _ => PlaceOf(target),
    };

    /// <summary><c>new PolicyStatement</c>, without the arguments, which may take a page.</summary>
    public Place NewPlace(IObjectCreationOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(named.SpanStart, named.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax implied => PlaceOf(implied.NewKeyword.Span),
        _ => PlaceOf(creation),
    };

    /// <summary>Of code that was not looked at to its end, nothing is known to be all there is.</summary>
    public void Close()
    {
        Found.Operations = Operations;
        if (!IsSpent)
        {
            return;
        }

        foreach (var container in _made)
        {
            container.OpenBy(container.Place);
        }
    }
}
