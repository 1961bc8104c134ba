/**
 * Strapi's rich text blocks in a plain text notation: an empty line separates paragraphs; `## ` starts
 * a heading, `> ` a quotation, `- ` a list item; `_words_` are in italics.
 */
interface TextNode {
  type: 'text';
  text: string;
  italic?: true;
}

export type Block =
  | { type: 'paragraph' | 'quote'; children: TextNode[] }
  | { type: 'heading'; level: 2; children: TextNode[] }
  | {
      type: 'list';
      format: 'unordered';
      children: { type: 'list-item'; children: TextNode[] }[];
    };

const inline = (text: string): TextNode[] =>
  text
    .split('_')
    .map(
      (part, index): TextNode =>
        index % 2 === 1 ? { type: 'text', text: part, italic: true } : { type: 'text', text: part },
    )
    .filter(({ text: part }) => part !== '');

function block(chunk: string): Block {
  const lines = chunk.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- '))) {
    return {
      type: 'list',
      format: 'unordered',
      children: lines.map((line) => ({ type: 'list-item', children: inline(line.slice(2)) })),
    };
  }
  const text = lines.join(' ');
  if (text.startsWith('## ')) {
    return { type: 'heading', level: 2, children: inline(text.slice(3)) };
  }
  if (text.startsWith('> ')) return { type: 'quote', children: inline(text.slice(2)) };
  return { type: 'paragraph', children: inline(text) };
}

/** Parses the notation above. */
export const blocks = (text: string): Block[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(block);
