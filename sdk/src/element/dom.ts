type Tags = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, 'path' | 'svg'>;

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/** Creates an element. Never from HTML text, since pages may enforce Trusted Types. */
export function make<Name extends keyof Tags>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): Tags[Name] {
  const made = document.createElementNS(/^(svg|path)$/.test(name) ? SVG : HTML, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made as Tags[Name];
}
