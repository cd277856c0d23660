using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>
/// Reads comma-separated values (RFC 4180) as a sequence of rows, each a sequence of strings. Rows end at CR LF, LF or CR; empty lines
/// are no rows; rows may differ in length, which is for whoever asked for them to judge.
/// </summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
public static class CsvSyntaxReader
{
    /// <summary>Reads a text. Never throws for what stands in it; what is wrong is in <see cref="SyntaxTree.Errors"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between fields: spreadsheets of some languages write a semicolon or a tab.</param>
    public static SyntaxTree Read(MappedText text, char separator = ',') => new Scan(text, separator).Read();

    private ref struct Scan(MappedText mapped, char separator)
    {
        private readonly string _text = mapped.Content;
        private readonly SyntaxTreeBuilder _builder = new(mapped, CsvDialect.Instance);
        private int _position = 0;

        public SyntaxTree Read()
        {
            if (_text.AsSpan().Trim().IsEmpty)
            {
                _builder.Errors.Add(SyntaxErrorKind.Empty, new TextSpan(0, 0));
                return _builder.ToTree(0);
            }

            _builder.Begin(SyntaxKind.Sequence, 0);
            while (_position < _text.Length)
            {
                if (_text[_position] is '\r' or '\n')
                {
                    _position++;
                }
                else
                {
                    Row();
                }
            }

            _builder.End(_text.Length);
            return _builder.ToTree(_text.Length);
        }

        private void Row()
        {
            _builder.Begin(SyntaxKind.Sequence, _position);
            Field();
            while (_position < _text.Length && _text[_position] == separator)
            {
                _position++;
                Field();
            }

            _builder.End(_position);
        }

        private void Field()
        {
            if (_position < _text.Length && _text[_position] == '"')
            {
                Quoted();
                return;
            }

            var start = _position;
            SkipToEndOfField();
            _builder.Scalar(SyntaxKind.String, SyntaxStyle.Plain, TextSpan.FromBounds(start, _position));
        }

        private void Quoted()
        {
            var start = _position++;
            var flags = SyntaxFlags.None;
            while (true)
            {
                var quote = _text.IndexOf('"', _position);
                if (quote < 0)
                {
                    _position = _text.Length;
                    flags |= SyntaxFlags.Unterminated;
                    _builder.Errors.Add(SyntaxErrorKind.UnterminatedString, new TextSpan(start, 1));
                    break;
                }

                _position = quote + 1;
                if (_position == _text.Length || _text[_position] != '"')
                {
                    break;
                }

                flags |= SyntaxFlags.Escaped;
                _position++;
            }

            _builder.Scalar(SyntaxKind.String, SyntaxStyle.DoubleQuoted, TextSpan.FromBounds(start, _position), flags);
            SkipAfterQuote();
        }

        /// <summary>Nothing may stand between the closing quote and the end of the field.</summary>
        private void SkipAfterQuote()
        {
            var start = _position;
            SkipToEndOfField();
            if (_position > start)
            {
                _builder.Errors.Add(SyntaxErrorKind.UnexpectedCharacter, new TextSpan(start, 1), _text.Substring(start, 1));
            }
        }

        private void SkipToEndOfField()
        {
            while (_position < _text.Length && _text[_position] != separator && _text[_position] is not ('\r' or '\n'))
            {
                _position++;
            }
        }
    }
}
