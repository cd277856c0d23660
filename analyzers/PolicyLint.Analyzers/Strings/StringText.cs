using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Strings;

/// <summary>The text of a string expression: literals and their sums, with holes for what is not known.</summary>
internal sealed class StringText
{
    /// <summary>The most of an expression that is shown for a hole.</summary>
    private const int ShownLength = 40;

    private readonly string _code;
    private readonly Func<ExpressionSyntax, Optional<object?>> _constantOf;
    private readonly Func<ExpressionSyntax, object?> _identityOf;

    private StringText(string code, Func<ExpressionSyntax, Optional<object?>> constantOf, Func<ExpressionSyntax, object?> identityOf)
    {
        _code = code;
        _constantOf = constantOf;
        _identityOf = identityOf;
    }

    /// <summary>The text, each character mapped to the code; null if no literal is in the expression, or one that does not compile.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="source">The text of its file.</param>
    /// <param name="constantOf">What an expression always is, if that is known.</param>
    /// <param name="identityOf">The variable that an expression reads and that never changes, or null.</param>
    public static MappedText? Of(
        ExpressionSyntax expression, SourceText source, Func<ExpressionSyntax, Optional<object?>> constantOf, Func<ExpressionSyntax, object?> identityOf)
    {
        var operands = Operands(expression);
        if (!operands.Exists(IsLiteral) || expression.ContainsDiagnostics)
        {
            return null;
        }

        var text = new StringText(source.Content, constantOf, identityOf);
        var forms = operands.ConvertAll(operand => LiteralForm.Of(operand, source.Content));
        if (operands.Where((operand, index) => IsLiteral(operand) && forms[index] is null).Any())
        {
            return null;
        }

        return text.Build(source, operands, forms);
    }

    /// <summary>The first literal of an expression that is a literal or a sum with one in it, else null.</summary>
    public static ExpressionSyntax? FirstLiteral(ExpressionSyntax expression)
    {
        if (expression is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax
            or CastExpressionSyntax or PostfixUnaryExpressionSyntax))
        {
            return null;
        }

        return Operands(expression).Find(IsLiteral);
    }

    /// <summary>The expression without parentheses and casts.</summary>
    public static ExpressionSyntax Plain(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Plain(inner.Expression),
        CastExpressionSyntax cast => Plain(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Plain(inner.Operand),
        _ => expression,
    };

    public static bool IsLiteral(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression };

    /// <summary>What is added up, from left to right. Sums lean to the left, so this needs no recursion on that side.</summary>
    private static List<ExpressionSyntax> Operands(ExpressionSyntax expression)
    {
        var operands = new List<ExpressionSyntax>();
        var current = Plain(expression);
        while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            operands.Add(Plain(sum.Right));
            current = Plain(sum.Left);
        }

        operands.Add(current);
        operands.Reverse();
        return operands;
    }

    private MappedText Build(SourceText source, List<ExpressionSyntax> operands, List<LiteralForm?> forms)
    {
        var first = forms.First(form => form is not null)!;
        var last = forms.Last(form => form is not null)!;
        var parts = new List<(TextSpan Decoded, LiteralForm Form)>();
        var builder = new MappedTextBuilder(source.Mapped, TextSpan.FromBounds(first.Content.Start, last.Content.End), new LiteralCodec(parts));
        for (var index = 0; index < operands.Count; index++)
        {
            if (forms[index] is not { } form)
            {
                AppendOther(builder, operands[index], operands[index].Span);
                continue;
            }

            var start = builder.Length;
            AppendLiteral(builder, form);
            parts.Add((TextSpan.FromBounds(start, builder.Length), form));
        }

        return builder.ToMappedText();
    }

    private void AppendLiteral(MappedTextBuilder builder, LiteralForm form)
    {
        var decoder = new LiteralDecoder(form, _code, builder);
        var position = form.Content.Start;
        foreach (var interpolation in form.Interpolations)
        {
            decoder.Append(position, interpolation.SpanStart);
            AppendOther(builder, Plain(interpolation.Expression), interpolation.Span, interpolation.AlignmentClause is null && interpolation.FormatClause is null);
            position = interpolation.Span.End;
        }

        decoder.Append(position, form.Content.End);
    }

    private void AppendOther(MappedTextBuilder builder, ExpressionSyntax expression, Microsoft.CodeAnalysis.Text.TextSpan span, bool isPlain = true)
    {
        var place = new TextSpan(span.Start, span.Length);
        if (isPlain && _constantOf(expression) is { HasValue: true, Value: string constant })
        {
            builder.AppendElsewhere(constant, place);
            return;
        }

        var shown = expression.ToString();
        shown = shown.Length <= ShownLength ? shown : shown.Substring(0, ShownLength - 1) + "…";
        builder.AppendHole(new Hole((isPlain ? _identityOf(expression) : null) ?? new object(), "{" + shown + "}"), place);
    }
}
