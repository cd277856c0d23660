using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.CodeFixes;

/// <summary>A list in C# code with one of its elements: an initializer, a collection expression, or the arguments that a method takes as many as there are.</summary>
internal sealed class ElementList
{
    private readonly IReadOnlyList<SyntaxNode> _elements;
    private readonly IReadOnlyList<SyntaxToken> _separators;
    private readonly int _index;

    private ElementList(SyntaxNode node, IReadOnlyList<SyntaxNode> elements, IReadOnlyList<SyntaxToken> separators, int index)
    {
        Node = node;
        _elements = elements;
        _separators = separators;
        _index = index;
    }

    /// <summary>The list itself.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The list that an expression is an element of; null if it is none, or if it cannot be told.</summary>
    public static ElementList? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } list =>
            New(list, list.Expressions, expression),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => New(list, list.Elements, element),
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax list } argument when IsOfAnyNumber(argument, list, model, cancellation) =>
            New(list, list.Arguments, argument),
        _ => null,
    };

    /// <summary>What is in the braces behind <c>new</c>, with one of its parts.</summary>
    public static ElementList Of(InitializerExpressionSyntax initializer, ExpressionSyntax element) => New(initializer, initializer.Expressions, element)!;

    /// <summary>What takes the element out; empty if it is the only one.</summary>
    public IReadOnlyList<TextChange> Remove(SourceText text)
    {
        if (_elements.Count < 2)
        {
            return [];
        }

        var element = _elements[_index].Span;
        if (_index < _elements.Count - 1)
        {
            var separator = _separators[_index].Span;
            var rest = TextSpan.FromBounds(separator.End, _elements[_index + 1].SpanStart);
            return [Deletion(TextSpan.FromBounds(element.Start, CodeLayout.IsBlank(text, rest) ? rest.End : separator.End))];
        }

        var before = _separators[_index - 1].Span;
        var between = TextSpan.FromBounds(before.End, element.Start);
        var hasOwn = _separators.Count > _index;
        if (!CodeLayout.IsBlank(text, between))
        {
            return hasOwn ? [Deletion(TextSpan.FromBounds(element.Start, _separators[_index].Span.End))] : [Deletion(before), Deletion(element)];
        }

        return hasOwn
            ? [Deletion(TextSpan.FromBounds(before.End, _separators[_index].Span.End))]
            : [Deletion(TextSpan.FromBounds(before.Start, element.End))];
    }

    /// <summary>What writes other elements in its place, one below the other where the list is written so.</summary>
    public TextChange Replace(IEnumerable<string> literals, SourceText text)
    {
        var element = _elements[_index].Span;
        var separator = CodeLayout.BeginsLine(text, element.Start)
            ? "," + CodeLayout.LineBreakAt(text, element.Start) + CodeLayout.IndentationAt(text, element.Start)
            : ", ";
        return new TextChange(element, string.Join(separator, literals));
    }

    private static ElementList? New<T>(SyntaxNode node, SeparatedSyntaxList<T> list, SyntaxNode element)
        where T : SyntaxNode
    {
        var elements = list.ToList<SyntaxNode>();
        var index = elements.IndexOf(element);
        return index < 0 ? null : new ElementList(node, elements, [.. list.GetSeparators()], index);
    }

    private static bool IsOfAnyNumber(ArgumentSyntax argument, ArgumentListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        var method = list.Parent is null ? null : model.GetSymbolInfo(list.Parent, cancellation).Symbol as IMethodSymbol;
        return method is { Parameters: [.., { IsParams: true }] } && list.Arguments.IndexOf(argument) >= method.Parameters.Length - 1;
    }

    private static TextChange Deletion(TextSpan span) => new(span, string.Empty);
}
