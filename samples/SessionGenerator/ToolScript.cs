namespace SessionGenerator;

/// <summary>Tool calls and what the tools answer: lists of hits, documents, plain text.</summary>
internal sealed class ToolScript(SplitMix random, TextSource texts)
{
    private const int MinResult = 240;
    private const int MaxResult = 5900;

    private byte[] _callId = [];
    private byte[] _name = [];

    public void WriteCall(EventPen pen)
    {
        _callId = texts.Identifier("call_"u8, 12).ToArray();
        _name = Vocabulary.Tools[random.Below(Vocabulary.Tools.Length)];
        LayoutWriter writer = pen.Writer;
        pen.Begin("tool_call"u8);
        writer.Name("arguments"u8);
        writer.OpenObject();
        writer.Text("query"u8, texts.Phrase(random.Between(2, 8)));
        writer.Number("limit"u8, random.Between(1, 50));
        if (random.Below(3) == 0)
        {
            writer.Name("filters"u8);
            writer.OpenArray();
            writer.Text(texts.Phrase(1));
            writer.Text(texts.Phrase(1));
            writer.CloseArray();
        }

        writer.CloseObject();
        writer.Text("call_id"u8, _callId);
        writer.Text("name"u8, _name);
        pen.End("tool_call"u8);
    }

    public void WriteResult(EventPen pen)
    {
        int size = random.LogBetween(MinResult, MaxResult);
        LayoutWriter writer = pen.Writer;
        pen.Begin("tool_result"u8);
        writer.Text("call_id"u8, _callId);
        writer.Text("name"u8, _name);
        writer.Name("result"u8);
        switch (random.Below(3))
        {
            case 0:
                WriteHits(writer, size);
                break;
            case 1:
                WriteDocument(writer, size);
                break;
            default:
                writer.Text(texts.Passage(size));
                break;
        }

        WriteAttachment(writer);
        pen.End("tool_result"u8);
    }

    private void WriteHits(LayoutWriter writer, int size)
    {
        long end = writer.BytesWritten + size;
        writer.OpenObject();
        writer.Scalar("took_ms"u8, "12.5"u8);
        writer.Name("hits"u8);
        writer.OpenArray();
        do
        {
            writer.OpenObject();
            writer.Text("id"u8, texts.Identifier("doc-"u8, 8));
            writer.Number("page"u8, random.Between(1, 240));
            writer.Scalar("score"u8, random.PerMille(500) ? "0.8125"u8 : "7.5e-1"u8);
            writer.Scalar("is_title"u8, random.PerMille(100) ? "true"u8 : "false"u8);
            writer.Text("text"u8, texts.Passage(random.Between(100, 180)));
            writer.CloseObject();
        }
        while (writer.BytesWritten < end - 200);
        writer.CloseArray();
        writer.CloseObject();
    }

    private void WriteDocument(LayoutWriter writer, int size)
    {
        writer.OpenObject();
        writer.Text("title"u8, texts.Phrase(4));
        writer.Text("content"u8, texts.Passage(Math.Max(60, size - 120)));
        writer.Scalar("truncated"u8, "false"u8);
        writer.Scalar("parent"u8, "null"u8);
        writer.CloseObject();
    }

    private void WriteAttachment(LayoutWriter writer)
    {
        if (random.Below(10) != 0)
        {
            writer.Scalar("image_attachment"u8, "null"u8);
            return;
        }

        writer.Name("image_attachment"u8);
        writer.OpenObject();
        writer.Text("attachment_name"u8, texts.Identifier("page-"u8, 4));
        writer.Text("source_id"u8, texts.Identifier("src-"u8, 8));
        writer.CloseObject();
    }
}
